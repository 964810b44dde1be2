import { valueInPlainQuotes } from '../../diagnostics/catalogue/warnings.ts';
import type * as ast from '../../syntax/ast.ts';
import { lookupMember } from '../members.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';

/** `${name}`, `${this.x}` and, as Kotlin has it, `$name`; `\$` says that the character is meant. */
const VALUES = /(?<!\\)\$\{\s*([\p{L}_][\p{L}\d_]*)[^{}]*\}|(?<!\\)\$([\p{L}_][\p{L}\d_]*)/gu;

/** What a template needs braces for. */
const BARE_NAMES = /(?<!\\)\$([\p{L}_][\p{L}\d_]*)/gu;

/** Tells that `"Hello, ${name}"` is no template, where it names something that is in scope. */
export function checkPlainQuotes(body: Body, node: ast.StringLiteral): void {
  if (!node.value.includes('$')) return;
  const raw = body.text(node);
  const meant = [...raw.matchAll(VALUES)].find(([, braced, bare]) => isInScope(body, braced, bare));
  if (meant === undefined) return;
  const [written] = meant;
  noteReads(body, raw);
  const newText = `\`${raw.slice(1, -1).replace(BARE_NAMES, (text, name: string) => (isInScope(body, undefined, name) ? `\${${isField(body, name) ? 'this.' : ''}${name}}` : text))}\``;
  const fixes = raw.includes('`') ? [] : [possibleFix('write a template', replace(body, node, newText))];
  body.report(valueInPlainQuotes, node, { written }, { fixes });
}

/** What stands in the braces was meant to be read. */
function noteReads(body: Body, raw: string): void {
  for (const [inside] of raw.matchAll(/\$\{[^{}]*\}|\$[\p{L}_][\p{L}\d_]*/gu)) {
    for (const [name] of inside.matchAll(/[\p{L}_][\p{L}\d_]*/gu)) {
      const local = body.names.get(name);
      if (local) local.reads++;
    }
  }
}

/** A name in braces may be of anything; a bare one only of a variable, since `$` stands before words as well. */
function isInScope(body: Body, braced: string | undefined, bare: string | undefined): boolean {
  const name = braced ?? bare ?? '';
  const local = body.names.get(name);
  if (local) {
    local.reads++;
    return true;
  }
  if (braced === undefined) return body.module.symbol.members.get(name)?.kind === 'variable' || isField(body, name);
  return (name === 'this' ? body.owner !== null : body.module.symbol.members.has(name));
}

/** `$owner` in a method, where Kotlin needs no `this`. */
function isField(body: Body, name: string): boolean {
  return body.owner !== null && !body.isStatic && !body.names.has(name) && lookupMember(body.core, body.thisType(), name)?.kind === 'field';
}
