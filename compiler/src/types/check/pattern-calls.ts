import { typeMismatch } from '../../diagnostics/catalogue/expressions.ts';
import type { Details } from '../../diagnostics/diagnostic.ts';
import { lookupName } from '../../names/scope.ts';
import type * as ast from '../../syntax/ast.ts';
import { isInstanceOf } from '../core.ts';
import { errorType, type Type } from '../type.ts';
import type { CallSite } from './arguments.ts';
import type { Body } from './body.ts';
import { operand, readArguments } from '../call-text.ts';
import { possibleFix, replace } from './fixes.ts';
import { lambdaOf } from './lambda-nodes.ts';

/** What a regular expression calls that which texts do with it in other languages. */
const METHODS: ReadonlyMap<string, string> = new Map([
  ['split', 'split'],
  ['replace', 'replace'],
  ['replaceAll', 'replace'],
  ['replaceFirst', 'replaceFirst'],
  ['contains', 'test'],
  ['match', 'find'],
  ['find', 'find'],
  ['matchAll', 'findAll'],
  ['findAll', 'findAll'],
  ['matches', 'matches'],
]);

const MADE = 'new Regex(';

/** `text.split(new Regex(",\\s*"))`: here it is the pattern that is asked. Null where no pattern is given. */
export function patternCall(body: Body, { name, object, start, end }: ast.MemberExpression): Details | null {
  const { text } = body.module.symbol.source;
  const method = METHODS.get(name.name);
  const written = method !== undefined && text.charAt(end) === '(' ? readArguments(text, end) : null;
  if (!written || written.args.length === 0 || !isPattern(body, written.args[0])) return null;
  const [pattern, ...others] = written.args;
  const isComputed = method === 'replace' && /^\(?[\w, ]*\)?\s*=>/.test(others[0] ?? '');
  const asked = pattern.startsWith(MADE) ? pattern : operand(pattern);
  const newText = `${asked}.${isComputed ? 'replaceWith' : method}(${[body.text(object), ...others].join(', ')})`;
  return {
    hint: 'a pattern is asked about a text, not the other way round',
    fixes: [possibleFix(newText.length < 60 ? `write \`${newText}\`` : 'ask the pattern', replace(body, { start, end: written.end }, newText))],
  };
}

/** Reports such a call of a method that texts do have; its other arguments fit the pattern's method. */
export function reportPatternCall(body: Body, { node, args, name }: CallSite): boolean {
  if (node.kind !== 'call' || node.callee.kind !== 'member' || args.length === 0 || !isInstanceOf(body.typeOf(node.callee.object), body.core.string)) return false;
  const details = patternCall(body, node.callee);
  if (!details) return false;
  for (const { value } of args) if (!lambdaOf(value)) body.check(value);
  body.report(typeMismatch, args[0].value, { clause: `what \`${name}\` looks for must be`, wanted: 'String', found: 'Regex' }, details);
  return true;
}

function isPattern(body: Body, written: string): boolean {
  if (written.startsWith(MADE)) return readArguments(written, MADE.length - 1)?.end === written.length;
  if (!/^\w+$/.test(written)) return false;
  const local = body.names.get(written)?.symbol;
  const found = local ? null : lookupName(body.module.symbol, written);
  const symbol = local ?? (found?.kind === 'found' ? found.symbol : null);
  return symbol?.kind === 'variable' && isRegex(symbol.type);
}

function isRegex(type: Type): boolean {
  return type !== errorType && type.kind === 'class' && type.symbol.name === 'Regex' && type.symbol.module.name === 'noodlecore.regex';
}
