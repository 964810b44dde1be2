import { withArticle } from '../../diagnostics/article.ts';
import {
  alternativesDiffer,
  caseFieldCount,
  listPatternMismatch,
  notDestructurable,
  patternBindsTwice,
  patternMismatch,
  patternNeverNull,
  patternUnknown,
} from '../../diagnostics/catalogue/expressions.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { declaredHere } from '../../names/labels.ts';
import type { ClassSymbol, EnumCaseSymbol, FieldSymbol, VariableSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { asAncestor, descendsFrom } from '../ancestors.ts';
import { isInstanceOf, listOf } from '../core.ts';
import { recordFields } from '../members.ts';
import { isNullable, isSubtype, joinAll, sameType, stripNull } from '../relations.ts';
import { showType, showTypes } from '../show.ts';
import { throughOwner } from '../substitute.ts';
import { anyType, errorType, type ClassType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { mayBeEqual } from './equality.ts';
import { possibleFix, replace } from './fixes.ts';
import { count } from './mismatch.ts';
import { declareVariable, type LocalOptions } from './locals.ts';
import { caseOfType, resolvePath } from './pattern-names.ts';
import { refineArgs } from './refine.ts';
import { erasedTypeOfNode } from './type-nodes.ts';

/** How the names of a pattern are declared. */
export interface PatternOptions {
  readonly constant: boolean;
  readonly origin: LocalOptions['origin'];
  /** They have a value only where the pattern fits. */
  readonly deferred?: boolean;
  /** Names only bind, as in a destructuring: they are no cases and no constants. */
  readonly bindsOnly?: boolean;
  /** The variables of the first of several alternatives: the others bind the same ones. */
  readonly shared?: Map<string, VariableSymbol>;
}

/**
 * Checks a pattern that is held against values of `subject`, and declares what it binds. Gives the type that the value is
 * known to have where the pattern fits; null where nothing more is known.
 */
export function checkPattern(body: Body, pattern: ast.Pattern, subject: Type, options: PatternOptions): Type | null {
  switch (pattern.kind) {
    case 'wildcard-pattern':
    case 'error-pattern':
      return null;
    case 'literal-pattern':
      return literalPattern(body, pattern, subject);
    case 'name-pattern':
      return namePattern(body, pattern, subject, options);
    case 'constructor-pattern':
      return constructorPattern(body, pattern, subject, options);
    case 'list-pattern':
      return listPattern(body, pattern, subject, options);
    case 'type-pattern':
      return typePattern(body, pattern, subject, options);
    case 'alternative-pattern':
      return alternativePattern(body, pattern, subject, options);
  }
}

function literalPattern(body: Body, pattern: ast.LiteralPattern, subject: Type): Type | null {
  const type = body.check(pattern.value);
  if (subject.kind === 'error' || type.kind === 'error') return null;
  if (type.kind === 'null') {
    if (!isNullable(subject) && subject.kind !== 'parameter') body.report(patternNeverNull, pattern, { type: showType(subject) });
    return null;
  }
  const inner = stripNull(subject);
  if (isSubtype(type, inner) || mayBeEqual(type, inner) || (type.kind === 'int' && inner.kind === 'float')) return inner.kind === 'any' ? type : inner;
  reportMismatch(body, pattern, subject, type);
  return null;
}

function reportMismatch(body: Body, at: ast.NodeBase, subject: Type, pattern: Type): void {
  const [subjectText, patternText] = showTypes(subject, pattern);
  body.report(patternMismatch, at, { subject: subjectText, pattern: patternText });
}

/** A case of the subject's enum, else a visible constant, else a new name for the value. */
function namePattern(body: Body, pattern: ast.NamePattern, subject: Type, options: PatternOptions): Type | null {
  if (options.bindsOnly && pattern.path.length === 1) {
    bind(body, pattern.path[0], pattern, subject, options);
    return null;
  }
  const found = resolvePath(body, pattern.path, subject);
  switch (found.kind) {
    case 'case':
      body.module.references[pattern.id] = { kind: 'enum-case', symbol: found.symbol };
      return caseType(body, pattern, found.symbol, subject);
    case 'constant':
      body.module.references[pattern.id] = { kind: 'constant', symbol: found.symbol };
      if (!mayBeEqual(stripNull(subject), stripNull(found.symbol.type))) reportMismatch(body, pattern, subject, found.symbol.type);
      return isNullable(found.symbol.type) ? null : stripNull(subject);
    case 'binding':
      bind(body, pattern.path[0], pattern, subject, options);
      return null;
    case 'class':
    case 'none':
      reportUnknown(body, pattern, subject, found.kind === 'class' ? found.symbol : null);
      return null;
    case 'reported':
      return null;
  }
}

function bind(body: Body, name: ast.Identifier, node: ast.NodeBase, type: Type, options: PatternOptions): void {
  const known = options.shared?.get(name.name);
  if (known) {
    body.module.variables[node.id] = known;
    if (!sameType(known.type, type) && type.kind !== 'error' && known.type.kind !== 'error') {
      const [first, second] = showTypes(known.type, type);
      body.report(alternativesDiffer, node, { name: name.name, reason: `is ${withArticle(first)} in one and ${withArticle(second)} in the other` });
      known.type = errorType;
    }
    return;
  }
  const { locals } = body.scope ?? { locals: [] };
  const before = locals.find((local) => local.name.name === name.name && local.origin === options.origin && options.origin !== 'let');
  if (before && name.name !== '_' && options.origin === 'pattern' && !options.deferred) {
    body.report(patternBindsTwice, name, { name: name.name }, { secondary: [{ span: body.span(before.name), text: 'bound here first' }] });
    return;
  }
  declareVariable(body, { name, node, type, constant: options.constant, origin: options.origin, deferred: options.deferred });
}

/** The subject seen as the enum (or record) that a pattern takes apart; null after a report. */
function instanceOf(body: Body, at: ast.NodeBase, owner: ClassSymbol, subject: Type): ClassType | null {
  const inner = stripNull(subject);
  if (inner.kind === 'class') {
    if (inner.symbol.key === owner.key) return inner;
    if (descendsFrom(owner, inner.symbol)) {
      const refined = refineArgs({ kind: 'class', symbol: owner, args: owner.typeParameters.map(() => anyType) }, inner);
      return refined.kind === 'class' ? refined : null;
    }
  }
  const open = { kind: 'class', symbol: owner, args: owner.typeParameters.map(() => anyType) } as const;
  if (inner.kind === 'any' || inner.kind === 'parameter' || inner.kind === 'error' || (inner.kind === 'class' && mayBeEqual(inner, open))) return open;
  reportMismatch(body, at, subject, open);
  return null;
}

function caseType(body: Body, pattern: ast.NamePattern | ast.ConstructorPattern, symbol: EnumCaseSymbol, subject: Type): ClassType | null {
  return instanceOf(body, pattern, symbol.owner, subject);
}

function constructorPattern(body: Body, pattern: ast.ConstructorPattern, subject: Type, options: PatternOptions): Type | null {
  const found = resolvePath(body, pattern.path, subject);
  if (found.kind === 'case') {
    body.module.references[pattern.id] = { kind: 'enum-case', symbol: found.symbol };
    const type = caseType(body, pattern, found.symbol, subject);
    parts(body, pattern, found.symbol.fields, type, found.symbol, options);
    return type;
  }
  if (found.kind === 'class' && found.symbol.classKind === 'record') {
    body.module.references[pattern.id] = { kind: 'record', symbol: found.symbol };
    const type = instanceOf(body, pattern, found.symbol, subject);
    parts(body, pattern, recordFields(found.symbol), type, found.symbol, options);
    return type;
  }
  if (found.kind === 'class') reportNotDestructurable(body, pattern, found.symbol);
  else if (found.kind !== 'reported') reportUnknown(body, pattern, subject, null);
  for (const arg of pattern.args) checkPattern(body, arg, errorType, options);
  return null;
}

function parts(body: Body, pattern: ast.ConstructorPattern, fields: readonly FieldSymbol[], type: ClassType | null, symbol: EnumCaseSymbol | ClassSymbol, options: PatternOptions): void {
  const { args } = pattern;
  if (args.length !== fields.length) {
    const names = fields.map((field) => field.name).join(', ');
    const wanted = fields.length === 0 ? symbol.name : `${symbol.name}(${names})`;
    const missing = args.length < fields.length ? [possibleFix('Take all fields', replace(body, pattern, `${body.text(pattern).replace(/\s*\)$/, '')}${', _'.repeat(fields.length - args.length).slice(args.length === 0 ? 2 : 0)})`))] : [];
    if (fields.length === 0) missing.push(possibleFix(`Write \`${body.text({ start: pattern.start, end: pattern.path[pattern.path.length - 1].end })}\``, replace(body, { start: pattern.path[pattern.path.length - 1].end, end: pattern.end }, '')));
    body.report(caseFieldCount, pattern, { name: symbol.name, wanted, fields: count(fields.length, 'field'), found: args.length }, { secondary: [declaredHere(symbol)], fixes: missing });
  }
  for (const [i, arg] of args.entries()) {
    const field = fields[i];
    const fieldType = !field || !type ? errorType : throughOwner(field.type, type);
    checkPattern(body, arg, fieldType, options);
  }
}

function reportNotDestructurable(body: Body, pattern: ast.ConstructorPattern, symbol: ClassSymbol): void {
  const [first] = pattern.args;
  const name = pattern.args.length === 1 && first.kind === 'name-pattern' ? body.text(first) : symbol.name.charAt(0).toLowerCase();
  const mended = `${name} is ${symbol.name}`;
  body.report(notDestructurable, pattern, { name: symbol.name }, {
    fixes: [possibleFix(`Write \`${mended}\``, replace(body, pattern, mended))],
    secondary: [declaredHere(symbol)],
  });
}

function reportUnknown(body: Body, pattern: ast.NamePattern | ast.ConstructorPattern, subject: Type, symbol: ClassSymbol | null): void {
  const text = pattern.path.map((part) => part.name).join('.');
  if (text === '' || subject.kind === 'error') return;
  if (symbol) {
    const mended = `is ${text}`;
    body.report(patternUnknown, pattern, { name: text, type: showType(subject) }, { hint: `a type is tested with \`${mended}\``, fixes: [possibleFix(`Write \`${mended}\``, replace(body, pattern, mended))] });
    return;
  }
  const inner = stripNull(subject);
  const last = pattern.path[pattern.path.length - 1];
  const owner = inner.kind === 'class' && inner.symbol.classKind === 'enum' ? inner.symbol : null;
  const near = owner ? closest(last.name, owner.cases.keys()) : null;
  body.report(patternUnknown, pattern, { name: text, type: showType(subject) }, {
    label: near ? `did you mean \`${near}\`?` : undefined,
    hint: owner && !near ? `the cases of \`${owner.name}\`: ${[...owner.cases.keys()].slice(0, 8).map((each) => `\`${each}\``).join(', ')}` : undefined,
    fixes: near ? [possibleFix(`Write \`${near}\``, replace(body, last, near))] : [],
  });
}

function listPattern(body: Body, pattern: ast.ListPattern, subject: Type, options: PatternOptions): Type | null {
  const { core } = body;
  const inner = stripNull(subject);
  const list = isInstanceOf(inner, core.list) ? inner : null;
  if (!list && inner.kind !== 'any' && inner.kind !== 'error' && !isIterableInterface(body, inner)) {
    body.report(listPatternMismatch, pattern, { type: showType(subject) });
  }
  const element = list ? list.args[0] : inner.kind === 'any' || inner.kind === 'class' ? elementOf(body, inner) : errorType;
  for (const each of pattern.elements) checkPattern(body, each, element, options);
  if (pattern.rest?.name) bind(body, pattern.rest.name, pattern.rest, listOf(core, element), options);
  return list ?? (inner.kind === 'error' ? null : listOf(core, element));
}

function isIterableInterface(body: Body, type: Type): boolean {
  return isInstanceOf(type, body.core.iterable);
}

function elementOf(body: Body, type: Type): Type {
  if (type.kind !== 'class') return anyType;
  return asAncestor(type, body.core.iterable)?.args[0] ?? errorType;
}

function typePattern(body: Body, pattern: ast.TypePattern, subject: Type, options: PatternOptions): Type | null {
  const enumCase = caseOfType(body, pattern.type, subject);
  if (enumCase) {
    body.module.references[pattern.id] = { kind: 'enum-case', symbol: enumCase };
    const type = instanceOf(body, pattern, enumCase.owner, subject);
    body.module.types[pattern.type.id] = type ?? errorType;
    if (pattern.name) bind(body, pattern.name, pattern, type ?? errorType, options);
    return type;
  }
  const wanted = refineArgs(erasedTypeOfNode(body, pattern.type), subject);
  body.module.types[pattern.type.id] = wanted;
  if (wanted.kind !== 'error' && !mayBeEqual(stripNull(subject), stripNull(wanted))) reportMismatch(body, pattern.type, subject, wanted);
  if (pattern.name) bind(body, pattern.name, pattern, wanted, options);
  return wanted.kind === 'error' ? null : wanted;
}

/** `A(x) | B(x)`: all bind the same names at the same types. */
function alternativePattern(body: Body, pattern: ast.AlternativePattern, subject: Type, options: PatternOptions): Type | null {
  const start = body.scope?.locals.length ?? 0;
  const [first, ...others] = pattern.alternatives;
  const types = [checkPattern(body, first, subject, options)];
  const shared = new Map(options.shared);
  for (const local of body.scope?.locals.slice(start) ?? []) if (local.symbol.kind === 'variable') shared.set(local.name.name, local.symbol);
  const names = boundNames(body, first);
  for (const other of others) {
    types.push(checkPattern(body, other, subject, { ...options, shared }));
    compareNames(body, other, names, boundNames(body, other));
  }
  const known = types.filter((type) => type !== null);
  if (known.length < types.length) return null;
  const joined = joinAll(known);
  return isSubtype(joined, stripNull(subject)) ? joined : stripNull(subject);
}

function compareNames(body: Body, node: ast.Pattern, first: ReadonlySet<string>, own: ReadonlySet<string>): void {
  for (const name of first) if (!own.has(name)) body.report(alternativesDiffer, node, { name, reason: 'is bound by the first alternative and not by this one' });
  for (const name of own) if (!first.has(name)) body.report(alternativesDiffer, node, { name, reason: 'is bound by this alternative and not by the first' });
}

function boundNames(body: Body, pattern: ast.Pattern): Set<string> {
  const names = new Set<string>();
  const visit = (each: ast.Pattern): void => {
    switch (each.kind) {
      case 'name-pattern':
        if (each.path.length === 1 && !body.module.references[each.id]) names.add(each.path[0].name);
        return;
      case 'type-pattern':
        if (each.name) names.add(each.name.name);
        return;
      case 'constructor-pattern':
        return each.args.forEach(visit);
      case 'list-pattern':
        each.elements.forEach(visit);
        if (each.rest?.name) names.add(each.rest.name.name);
        return;
      case 'alternative-pattern':
        return each.alternatives.slice(0, 1).forEach(visit);
      default:
    }
  };
  visit(pattern);
  return names;
}
