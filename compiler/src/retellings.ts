import type { Span } from './base/source.ts';
import type { Diagnostic } from './diagnostics/diagnostic.ts';

/** What a mistake is told as where another one, which repeats it, says more of it. */
export interface Retelling {
  readonly label: string;
  readonly hint?: string;
  readonly fixes?: Diagnostic['fixes'];
}

export type Retold = (first: Diagnostic, second: Diagnostic) => Retelling;

/** `{"a", "b"}` as the list that is asked for. */
export function asList(_: Diagnostic, { primary: { span: { source, start, end } } }: Diagnostic): Retelling {
  const edits = [{ span: { source, start, end: start + 1 }, newText: '[' }, { span: { source, start: end - 1, end }, newText: ']' }];
  return { label: 'a list is written in brackets', fixes: [{ title: 'write brackets', sure: false, edits }] };
}

/** `names += name;` of a constant Set or List, which takes it by `add`. */
export function addedInstead({ primary: { span, text }, fixes }: Diagnostic, { message }: Diagnostic): Retelling {
  const { source, start, end } = span;
  const [whole, value] = /^\s*\+=\s*([^;{}\n]+)/.exec(source.text.slice(end, end + LONGEST_VALUE)) ?? [];
  if (whole === undefined || !/must be `(?:Set|List)</.test(message)) return { label: text, fixes };
  const newText = `${textOf(span)}.add(${value.trim()})`;
  return { label: text, hint: 'what a constant holds may still change: `add` puts something into it', fixes: [{ title: `write \`${newText}\``, sure: false, edits: [{ span: { source, start, end: end + whole.trimEnd().length }, newText }] }] };
}

const LONGEST_VALUE = 200;

/** `f(0.0 0.0)`, which takes two: a comma is missing, and nothing is too much. */
export function withCommaBetween({ primary: { span: { source, start } } }: Diagnostic): Retelling {
  const end = source.text.slice(0, start).trimEnd().length;
  return { label: 'a comma is missing before this', fixes: [{ title: 'insert a comma', sure: false, edits: [{ span: { source, start: end, end }, newText: ',' }] }] };
}

/** `new Heap<>((a, b) => …)`: without the brackets, nothing would say it either. */
export function typesMissing(_: Diagnostic, { message }: Diagnostic): Retelling {
  return { label: 'the type arguments are missing between these', hint: message, fixes: [] };
}

/** `[index] = value;` */
export function objectMissing({ primary: { text } }: Diagnostic): Retelling {
  return { label: text, hint: 'in brackets, the left side takes a list apart; where an element is meant, the name of the list is missing before them' };
}

/** `depth(): int { … }`, which everything else reads without parentheses. */
export function getterMeant({ primary: { span: { source, start } } }: Diagnostic): Retelling {
  return { label: '`get` is missing before this', hint: 'elsewhere it is read as a getter', fixes: [{ title: 'insert `get`', sure: false, edits: [{ span: { source, start, end: start }, newText: 'get ' }] }] };
}

/** The second knows better what is meant. */
export function asTheSecond(_: Diagnostic, { primary, fixes }: Diagnostic): Retelling {
  return { label: primary.text, fixes };
}

/** With the `this.` that is missing, it would not fit either. */
export function memberThatFitsNothing(_: Diagnostic, { message }: Diagnostic): Retelling {
  return { label: 'this is a member of the class around', hint: `with \`this.\` it would not fit: ${message}` };
}

/** `sizes[3] = "a"`, where the key stands in the place of the value. */
export function keyForValue(): Retelling {
  return { label: 'this is what should be stored', hint: 'what stands in the brackets is the key: the two are the other way round' };
}

/** `from os import path`: in the words of this language, it would import what there is not. */
export function moduleMeant(_: Diagnostic, { message, primary, fixes }: Diagnostic): Retelling {
  return primary.text.endsWith('is a module itself') ? { label: primary.text, fixes } : { label: message };
}

/** How Python asks whether a module is the program. */
export const MAIN_TEST = '__name__';

export function withoutMainTest(): Retelling {
  return { label: 'nothing has such a name here', hint: 'a module needs no test for this: its statements run where it is the program, and then its `main`' };
}

function textOf({ source, start, end }: Span): string {
  return source.text.slice(start, end);
}
