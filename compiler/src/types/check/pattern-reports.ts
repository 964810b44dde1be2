import { notDestructurable, patternMismatch, patternUnknown } from '../../diagnostics/catalogue/expressions.ts';
import type { Details } from '../../diagnostics/diagnostic.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { declaredHere } from '../../names/labels.ts';
import { lookupName } from '../../names/scope.ts';
import type { ClassSymbol, VariableSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { stripNull } from '../relations.ts';
import { showType, showTypes } from '../show.ts';
import type { Type } from '../type.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';
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
