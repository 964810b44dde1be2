import { foreignConstruct, foreignOperatorSign } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression, NamedTypeNode, NameExpression } from '../../ast.ts';
import { builtInClass } from '../../foreign-types.ts';
import { NewWord, OpenParen, ThinArrow } from '../../token-types.ts';
import { argumentList } from '../arguments.ts';
import type { ParserCore } from '../core.ts';
import { isWord, looseName } from '../names.ts';

/** Whether the arrow `distance` tokens ahead stands between an object and its member, with no gap: `x -> x + 1` is a lambda elsewhere. */
export function isArrowMember(p: ParserCore, distance: number): boolean {
  const arrow = p.peek(distance);
  const member = p.peek(distance + 1);
  return arrow.tokenType === ThinArrow && isWord(member) && member.startOffset === arrow.startOffset + 2 && /\S/.test(p.text.charAt(arrow.startOffset - 1));
}

/** `this->x`, as in C++ and PHP; the next token is the arrow. */
export function arrowMember(p: ParserCore, object: Expression): Expression {
  const span = p.spanOf(p.token);
  p.complain(foreignOperatorSign(span, { written: '->', right: '.' }, { fixes: [{ title: 'write `.`', sure: true, edits: [{ span, newText: '.' }] }] }));
  p.take();
  return member(p, object);
}

/** `List::new()` and `Color::Red`, as in Rust and C++. */
export function doubleColon(p: ParserCore, object: Expression): Expression {
  if (object.kind === 'name' && p.peek(1).tokenType === NewWord && p.peek(2).tokenType === OpenParen) return rustNew(p, object);
  if (p.text.slice(object.start, object.end) === 'String' && p.peek(1).image === 'from' && p.peek(2).tokenType === OpenParen) return rustString(p, object);
  const reference = referencedFunction(p, object);
  if (reference !== null) return functionReference(p, object, reference);
  takeDoubleColon(p);
  return member(p, object);
}

/** `String::from("x")`, as in Rust: the text itself. */
function rustString(p: ParserCore, { start }: Expression): Expression {
  const sign = p.take();
  p.take();
  const args = argumentList(p);
  const [first] = args;
  if (first === undefined) return { kind: 'error', id: p.id(), start, end: p.lastEnd };
  const edits = [{ span: p.span(start, first.value.start), newText: '' }, { span: p.span(first.value.end, p.lastEnd), newText: '' }];
  p.complainAt(foreignConstruct(p.span(start, sign.startOffset + '::from'.length), { word: 'String::from' }, { label: 'a text is a String as it stands', fixes: [{ title: 'write the text alone', sure: true, edits }] }));
  return first.value;
}

interface FunctionReference {
  readonly mended: string;
  readonly sure: boolean;
}

/** Functions of Java's library that take more than the object, or are called otherwise here. */
const REFERENCES: Readonly<Record<string, string>> = {
  ...ofNumbers('sum', '(a, b) => a + b'),
  ...ofNumbers('max', '(a, b) => Math.max(a, b)'),
  ...ofNumbers('min', '(a, b) => Math.min(a, b)'),
  ...ofNumbers('compare', '(a, b) => a.compareTo(b)'),
  'Math::max': '(a, b) => Math.max(a, b)',
  'Math::min': '(a, b) => Math.min(a, b)',
  'String::compareTo': '(a, b) => a.compareTo(b)',
  'String::concat': '(a, b) => a + b',
  'String::valueOf': '(x) => x.toString()',
  'Integer::parseInt': '(x) => x.toInt()',
  'Integer::valueOf': '(x) => x.toInt()',
  'Double::parseDouble': '(x) => x.toFloat()',
  'Objects::nonNull': '(x) => x != null',
  'Objects::isNull': '(x) => x == null',
};

function ofNumbers(name: string, mended: string): Record<string, string> {
  return Object.fromEntries(['Integer', 'Long', 'Double', 'Float'].map((type) => [`${type}::${name}`, mended]));
}

/** What `System.out::println`, `String::length` and `Point::new` are as lambdas, as in Java and Kotlin; null where a member is named. */
function referencedFunction(p: ParserCore, { start, end }: Expression): FunctionReference | null {
  const object = p.text.slice(start, end);
  const { image } = p.peek(1);
  if (p.peek(2).tokenType === OpenParen || !/^(?:[A-Z]\w*(?:\.\w+)*)$/.test(object)) return null;
  const known = Object.hasOwn(REFERENCES, `${object}::${image}`) ? REFERENCES[`${object}::${image}`] : undefined;
  if (known !== undefined) return { mended: known, sure: false };
  if (/^System\.(?:out|err)$/.test(object)) return { mended: 'print', sure: true };
  if (image === 'new') return { mended: `(x) => new ${builtInClass(object)}(x)`, sure: false };
  return /^[a-z]/.test(image) ? { mended: `(x) => x.${image}`, sure: false } : null;
}

function functionReference(p: ParserCore, { start }: Expression, { mended, sure }: FunctionReference): Expression {
  const sign = p.take();
  p.take();
  const span = p.span(start, p.lastEnd);
  const isPrint = mended === 'print';
  p.complainAt(foreignConstruct(p.spanOf(sign), { word: '::' }, {
    label: `write \`${mended}\``,
    hint: isPrint ? undefined : 'a function is passed by its name, and a lambda says what is done with each value',
    fixes: [{ title: `write \`${mended}\``, sure, edits: [{ span, newText: mended }] }],
  }));
  if (!isPrint) return { kind: 'error', id: p.id(), start, end: p.lastEnd };
  return { kind: 'name', id: p.id(), start, end: p.lastEnd, name: 'print' };
}

/** `Worker::new(x)`, as in Rust. */
function rustNew(p: ParserCore, { name: written, start, end }: NameExpression): Expression {
  const name = builtInClass(written);
  const span = p.span(start, p.peek(1).startOffset + 'new'.length);
  const right = `new ${name}`;
  p.complainAt(foreignOperatorSign(span, { written: p.text.slice(start, span.end), right }, { fixes: [{ title: `write \`${right}\``, sure: true, edits: [{ span, newText: right }] }] }));
  p.take();
  p.take();
  const args = argumentList(p);
  const type: NamedTypeNode = { kind: 'named-type', id: p.id(), start, end, path: [{ kind: 'identifier', id: p.id(), start, end, name }], args: [] };
  return { kind: 'new', id: p.id(), start, end: p.lastEnd, type, args };
}

/** `sum::<int>()`, as in Rust: takes the `::`. */
export function turbofish(p: ParserCore): void {
  const span = p.spanOf(p.token);
  p.complain(foreignOperatorSign(span, { written: '::<…>', right: '<…>' }, { label: 'type arguments stand right behind the name', fixes: [{ title: 'remove `::`', sure: true, edits: [{ span, newText: '' }] }] }));
  p.take();
}

/** Takes the `::`; all of a file are reported as one, at the first. */
export function takeDoubleColon(p: ParserCore): void {
  const edit = { span: p.spanOf(p.token), newText: '.' };
  if (p.colonEdits === null) {
    const edits = (p.colonEdits = [edit]);
    p.complain(foreignOperatorSign(edit.span, { written: '::', right: '.' }, { fixes: [{ title: 'write `.`', sure: true, edits }] }));
  } else p.colonEdits.push(edit);
  p.take();
}

function member(p: ParserCore, object: Expression): Expression {
  const name = looseName(p, 'a member');
  return { kind: 'member', id: p.id(), start: object.start, end: p.lastEnd, object, optional: false, name };
}
