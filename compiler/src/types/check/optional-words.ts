import type { Details } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { readArguments } from '../call-text.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';

/** What the members of an `Optional` or `Option` say, as it is written of a `T?`. */
const WORDS: ReadonlyMap<string, (text: string, args: readonly string[]) => string | null> = new Map([
  ...words('isSome isPresent isDefined hasValue has_value is_some isNotNull', (text) => `${text} != null`),
  ...words('isNone isEmpty isAbsent isNull is_none', (text) => `${text} == null`),
  ...words('unwrap expect get orElseThrow getOrThrow', (text) => `${text}!`),
  ...words('unwrapOr unwrap_or orElse getOrElse getOrDefault valueOr value_or', (text, args) => (args.length === 1 ? `${text} ?? ${args[0].replace(/^\(\)\s*=>\s*/, '')}` : null)),
]);

/** Those that go on where there is a value. */
const THEN: ReadonlySet<string> = new Set(['ifPresent', 'map', 'flatMap', 'let', 'andThen', 'then']);

/** `found.isPresent()`, `found.unwrap()`: a `T?` is no box around its value, and has signs of its own for all of these. */
export function optionalWord(body: Body, node: ast.MemberExpression): Details | null {
  const { name } = node.name;
  const { text } = body.module.source;
  const object = body.text(node.object);
  if (THEN.has(name)) return { hint: `what may be null is tested: \`if (let value = ${object.length < 30 ? object : '…'}) { … }\`` };
  const rewrite = WORDS.get(name);
  if (!rewrite) return null;
  const written = text[node.end] === '(' ? readArguments(text, node.end) : { args: [], end: node.end };
  const newText = written && rewrite(object, written.args);
  if (!written || newText === null) return null;
  const negated = text[node.start - 1] === '!' ? turned(newText) : null;
  if (negated !== null) return advice(body, { start: node.start - 1, end: written.end }, negated, negated);
  const shown = isInOperand(text, node.start, written.end) && newText.includes(' ') ? `(${newText})` : newText;
  return advice(body, { start: node.start, end: written.end }, newText, shown);
}

function advice(body: Body, range: { readonly start: number; readonly end: number }, newText: string, shown: string): Details {
  return { label: `write \`${newText}\``, hint: 'a value that may be null is not in a box: it is there, or it is `null`', fixes: [possibleFix(`write \`${newText}\``, replace(body, range, shown))] };
}

/** The opposite of a test for null; null of anything else. */
function turned(test: string): string | null {
  if (test.endsWith(' != null')) return test.replace(/!= null$/, '== null');
  return test.endsWith(' == null') ? test.replace(/== null$/, '!= null') : null;
}

/** Whether what stands around would bind to a part of it only: `!found.isSome()`, `found.orElse(0) + 1`. */
function isInOperand(text: string, start: number, end: number): boolean {
  return /[!+\-*/%<>=&|]\s*$/.test(text.slice(Math.max(0, start - 4), start).replace(/[^=!<>]=\s*$/, '')) || /^\s*(?:[.+\-*/%<>]|==|!=)/.test(text.slice(end, end + 8));
}

function words(names: string, rewrite: (text: string, args: readonly string[]) => string | null): [string, (text: string, args: readonly string[]) => string | null][] {
  return names.split(' ').map((name) => [name, rewrite]);
}
