import { valueAsText } from '../../diagnostics/catalogue/warnings.ts';
import type * as ast from '../../syntax/ast.ts';
import { lookupMember } from '../members.ts';
import { stripNull } from '../nullable.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';

/** `${name}`, `${this.x}` and, as Kotlin has it, `$name`; `\$` says that the character is meant. */
const VALUES = /(?<!\\)\$\{\s*([\p{L}_][\p{L}\d_]*)[^{}]*\}|(?<!\\)\$([\p{L}_][\p{L}\d_]*)/gu;

/** What a template needs braces for. */
const BARE_NAMES = /(?<!\\)\$([\p{L}_][\p{L}\d_]*)/gu;

/** The same in a template, and `$name.size}`, where only the `{` is missing. */
const BARE_VALUES = /(?<!\\)\$(([\p{L}_][\p{L}\d_]*)(?:(?:\.[\p{L}_][\p{L}\d_]*|\(\))*(\}))?)/gu;

/** Tells that `"Hello, ${name}"` is no template, where it names something that is in scope. */
export function checkPlainQuotes(body: Body, node: ast.StringLiteral): void {
  if (!node.value.includes('$')) return;
  const raw = body.text(node);
  const meant = [...raw.matchAll(VALUES)].find(([, braced, bare]) => isInScope(body, braced, bare));
  if (meant === undefined) return;
  const [written] = meant;
  noteReads(body, raw);
  const newText = `\`${raw.slice(1, -1).replace(BARE_NAMES, (text, name: string) => (isInScope(body, undefined, name) ? `\${${asRead(body, name)}}` : text))}\``;
  const fixes = raw.includes('`') ? [] : [possibleFix('write a template', replace(body, node, newText))];
  body.report(valueAsText, node, { written, between: 'plain quotes' }, { fixes });
}

/** Tells that `$name` in a template lacks its braces, where it names a variable that is in scope. */
export function checkBareValues(body: Body, node: ast.TemplateLiteral): void {
  if (!node.texts.some((text) => text.includes('$') || text.includes('{'))) return;
  for (const { start, text } of textsBetween(body, node)) {
    for (const { 0: written, 1: object, 2: member, index } of text.matchAll(BRACES)) {
      if (!isMemberOf(body, object, member)) continue;
      const at = { start: start + index, end: start + index + written.length };
      body.report(valueAsText, at, { written, between: 'backticks' }, { fixes: [possibleFix(`write \`$${written}\``, replace(body, at, `$${written}`))] });
    }
    for (const { 0: written, 1: value, 2: name, 3: brace, index } of text.matchAll(BARE_VALUES)) {
      if (!isInScope(body, undefined, name)) continue;
      const at = { start: start + index, end: start + index + written.length };
      const newText = `\${${asRead(body, brace === undefined ? name : value.slice(0, -1))}}`;
      body.report(valueAsText, at, { written, between: 'backticks' }, { fixes: [possibleFix(`write \`${newText}\``, replace(body, at, newText))] });
    }
  }
}

/** `{this.name}` and `{user.name}`, as in C# and Python, where the `$` is missing. */
const BRACES = /(?<![$\\{\w])\{([\p{L}_][\p{L}\d_]*)\.([\p{L}_][\p{L}\d_]*)(?:\(\))?\}(?!\})/gu;

function isMemberOf(body: Body, object: string, member: string): boolean {
  if (object === 'this') return body.owner !== null && !body.isStatic && lookupMember(body.core, body.thisType(), member) !== null;
  const local = body.names.get(object);
  if (local?.symbol.kind !== 'variable' || lookupMember(body.core, stripNull(local.symbol.type), member) === null) return false;
  local.reads++;
  return true;
}

/** What stands between a template's values, as it is written. */
function* textsBetween(body: Body, { start, end, values }: ast.TemplateLiteral): Generator<{ readonly start: number; readonly text: string }> {
  let from = start;
  for (const next of [...values, { start: end, end }]) {
    yield { start: from, text: body.text({ start: from, end: next.start }) };
    from = next.end;
  }
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

/** A value as an expression: a field needs its `this`. */
function asRead(body: Body, value: string): string {
  const [name] = value.split('.', 1);
  return isField(body, name) ? `this.${value}` : value;
}

/** `$owner` in a method, where Kotlin needs no `this`. */
function isField(body: Body, name: string): boolean {
  return body.owner !== null && !body.isStatic && !body.names.has(name) && lookupMember(body.core, body.thisType(), name)?.kind === 'field';
}
