import { append } from '../../base/lists.ts';
import type { Span } from '../../base/source.ts';
import { notDestructurable, patternMismatch, patternUnknown } from '../../diagnostics/catalogue/expressions.ts';
import { unknownName } from '../../diagnostics/catalogue/names.ts';
import type { Details } from '../../diagnostics/diagnostic.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { declaredHere } from '../../names/labels.ts';
import { lookupName } from '../../names/scope.ts';
import type { ClassSymbol, VariableSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { lookupMember } from '../members.ts';
import { stripNull } from '../relations.ts';
import { showType, showTypes } from '../show.ts';
import type { Type } from '../type.ts';
import type { Body } from './body.ts';
import { insertAfter, possibleFix, replace, sureFix } from './fixes.ts';
import { foreignName } from './foreign-words.ts';
import { reportUnknownCase } from './unknown-member.ts';

/** @param constant what the pattern compares with, where that has a name: it may have been meant to be a new one. */
export function reportMismatch(body: Body, at: ast.NodeBase, subject: Type, pattern: Type, constant?: VariableSymbol): void {
  const [subjectText, patternText] = showTypes(subject, pattern);
  const named: Details = constant ? { secondary: [declaredHere(constant, `\`${constant.name}\` is this constant`)], hint: 'for a new name for the value, take one that no constant has' } : {};
  body.report(patternMismatch, at, { subject: subjectText, pattern: patternText }, named);
}

export function reportNotDestructurable(body: Body, pattern: ast.ConstructorPattern, subject: Type, symbol: ClassSymbol): void {
  // It may be a case of a type that is not there.
  if (subject.kind === 'error') return;
  const [first] = pattern.args;
  const name = pattern.args.length === 1 && first.kind === 'name-pattern' ? body.text(first) : symbol.name.charAt(0).toLowerCase();
  const mended = `${name} is ${symbol.name}`;
  body.report(notDestructurable, pattern, { name: symbol.name }, {
    fixes: [possibleFix(`write \`${mended}\``, replace(body, pattern, mended))],
    secondary: [declaredHere(symbol)],
  });
}

function enumNamed(body: Body, name: string): ClassSymbol | null {
  const found = lookupName(body.module.symbol, name);
  return found.kind === 'found' && found.symbol.kind === 'class' && found.symbol.classKind === 'enum' ? found.symbol : null;
}

/** `nil => …`, where null is meant. */
export function isNullWord({ path: [first, ...more] }: ast.NamePattern): boolean {
  return more.length === 0 && foreignName(first.name)?.replacement === 'null';
}

export function reportNullWord(body: Body, pattern: ast.NamePattern): void {
  body.unresolvedPatterns++;
  body.report(unknownName, pattern, { name: body.text(pattern) }, { hint: 'it is called `null` here', fixes: [sureFix('write `null`', replace(body, pattern, 'null'))] });
}

/** `Circle => …`: of a class, the value is tested with `is`, and gets a name where the arm uses one that nothing else has. */
export function reportClassName(body: Body, pattern: ast.NamePattern, subject: Type, symbol: ClassSymbol): void {
  if (subject.kind === 'error') return;
  const text = body.text(pattern);
  const name = unknownIn(body, pattern.end);
  if (name !== null) body.unknownNames.add(name);
  const mended = `${name === null ? '' : `${name} `}is ${text}`;
  body.report(patternUnknown, pattern, { name: text, type: showType(subject) }, {
    label: `write \`${mended}\``,
    hint: `\`${symbol.name}\` is a class, and a class is tested with \`is\``,
    fixes: [possibleFix(`write \`${mended}\``, replace(body, pattern, mended))],
  });
}

/** The name before a member behind the arrow of an arm, which nothing has. */
function unknownIn(body: Body, from: number): string | null {
  const [arm] = body.module.source.text.slice(from, from + LONGEST_ARM).split('\n', 1);
  const [, name] = /=>.*?(?<![\w.])([a-z]\w*)\./.exec(arm) ?? [];
  return name === undefined || name === 'this' || name === 'super' || body.names.has(name) || lookupName(body.module.symbol, name).kind !== 'none' ? null : name;
}

const LONGEST_ARM = 200;

export function reportUnknown(body: Body, pattern: ast.NamePattern | ast.ConstructorPattern, subject: Type, symbol: ClassSymbol | null): void {
  const text = pattern.path.map((part) => part.name).join('.');
  if (text === '' || subject.kind === 'error') return;
  if (symbol) {
    const mended = `is ${text}`;
    body.report(patternUnknown, pattern, { name: text, type: showType(subject) }, { hint: `a type is tested with \`${mended}\``, fixes: [possibleFix(`write \`${mended}\``, replace(body, pattern, mended))] });
    return;
  }
  const inner = stripNull(subject);
  const last = pattern.path[pattern.path.length - 1];
  const named = pattern.path.length === 2 ? enumNamed(body, pattern.path[0].name) : null;
  if (named) return reportUnknownCase(body, last, named);
  const owner = inner.kind === 'class' && inner.symbol.classKind === 'enum' ? inner.symbol : null;
  const near = owner ? closest(last.name, owner.cases.keys()) : null;
  body.report(patternUnknown, pattern, { name: text, type: showType(subject) }, {
    label: near ? `did you mean \`${near}\`?` : undefined,
    hint: owner && !near ? `the cases of \`${owner.name}\`: ${[...owner.cases.keys()].slice(0, 8).map((each) => `\`${each}\``).join(', ')}` : undefined,
    fixes: near ? [possibleFix(`write \`${near}\``, replace(body, last, near))] : [],
  });
}

/** `match (names) { 0 => …, 1 => … }`: arms that all look for what the value never is are one mistake, in what is matched. */
export function joinMismatches(body: Body, { subject, arms }: ast.MatchExpression, before: number): void {
  const { diagnostics } = body.module;
  const starts = new Set(arms.map(({ pattern }) => pattern.start));
  const told = diagnostics.filter(({ code, primary }, index) => index >= before && code === patternMismatch.code && starts.has(primary.span.start));
  const [first, ...others] = told;
  if (first === undefined || others.length === 0 || others.some(({ message }) => message !== first.message)) return;
  const member = / is never an `int`$/.test(first.message) ? ['length', 'size'].find((name) => lookupMember(body.core, stripNull(body.typeOf(subject)), name)?.kind === 'field') : undefined;
  const fixes = member === undefined ? [] : [possibleFix(`match \`${body.text(subject)}.${member}\``, insertAfter(body, subject, `.${member}`))];
  const secondary = [...first.secondary, ...others.slice(0, MOST_LABELS).map(({ primary: { span } }) => ({ span, text: 'nor like this' }))];
  const kept = diagnostics.filter((each) => !others.includes(each)).map((each) => (each === first ? { ...first, secondary, fixes } : each));
  diagnostics.length = 0;
  append(diagnostics, kept);
}

const MOST_LABELS = 3;

/** `match ([state, event]) { [Idle, Start(job)] => … }`: a list of different things knows the type of neither, a record of two knows both. */
export function joinUnknownInPair(body: Body, { subject, arms }: ast.MatchExpression, before: number): void {
  if (subject.kind !== 'list' || subject.elements.length !== 2) return;
  const { diagnostics } = body.module;
  const isInPattern = ({ start }: Span): boolean => arms.some(({ pattern }) => pattern.kind === 'list-pattern' && pattern.start < start && start < pattern.end);
  const [first, ...others] = diagnostics.filter(({ code, primary }, index) => index >= before && code === patternUnknown.code && isInPattern(primary.span));
  if (first === undefined) return;
  const pair = `new Tuple(${subject.elements.map((element) => body.text(element)).join(', ')})`;
  const details = { hint: 'two values of different types are matched side by side as a record of two', fixes: [possibleFix(`match \`${pair}\``, replace(body, subject, pair))] };
  const kept = diagnostics.filter((each) => !others.includes(each)).map((each) => (each === first ? { ...first, ...details } : each));
  diagnostics.length = 0;
  append(diagnostics, kept);
}
