import { listPatternMismatch, patternNeverNull } from '../../diagnostics/catalogue/expressions.ts';
import type { Details } from '../../diagnostics/diagnostic.ts';
import type { ClassSymbol, EnumCaseSymbol, FieldSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { isInstanceOf, listOf } from '../core.ts';
import { recordFields } from '../members.ts';
import { isNullable, isSubtype, joinAll, stripNull } from '../relations.ts';
import { showType } from '../show.ts';
import { throughOwner } from '../substitute.ts';
import { anyType, errorType, type ClassType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { mayBeEqual } from './equality.ts';
import { reportFieldCount } from './pattern-fields.ts';
import { bind, boundNames, compareNames, type PatternOptions } from './pattern-bindings.ts';
import { caseType, elementOf, instanceOf, isIterableInterface } from './pattern-instances.ts';
import { caseOfType, resolvePath, startsUpperCase } from './pattern-names.ts';
import { isNullWord, reportClassName, reportMismatch, reportNotDestructurable, reportNullWord, reportUnknown } from './pattern-reports.ts';
import { refineArgs } from './refine.ts';
import { testedTypeOfNode } from './type-nodes.ts';

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
  // Of what is not known, nobody can say what is left.
  if (subject.kind === 'error') body.unresolvedPatterns++;
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

/**
 * A case of the subject's enum, else a visible constant, else a new name for the value. Within another pattern a constant
 * with a small initial is passed over: `Some(value)` takes the value out, whatever else is called so in the module.
 */
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
      if (options.nested && pattern.path.length === 1 && !startsUpperCase(found.symbol.name)) {
        bind(body, pattern.path[0], pattern, subject, options);
        return null;
      }
      body.module.references[pattern.id] = { kind: 'constant', symbol: found.symbol };
      if (!mayBeEqual(stripNull(subject), stripNull(found.symbol.type))) reportMismatch(body, pattern, subject, found.symbol.type, found.symbol);
      return isNullable(found.symbol.type) ? null : stripNull(subject);
    case 'binding':
      if (isNullable(subject) && subject.kind !== 'any' && isNullWord(pattern)) {
        reportNullWord(body, pattern);
        return null;
      }
      bind(body, pattern.path[0], pattern, subject, options);
      return null;
    case 'class':
      return classPattern(body, pattern, subject, found.symbol);
    case 'none':
      reportUnknown(body, pattern, subject, null);
      return null;
    case 'reported':
      return null;
  }
}

/** `Circle => shape.radius` and `Circle => c.radius`: understood as the test that is meant, and told. */
function classPattern(body: Body, pattern: ast.NamePattern, subject: Type, symbol: ClassSymbol): Type | null {
  const meant = refineArgs({ kind: 'class', symbol, args: symbol.typeParameters.map(() => anyType) }, subject);
  reportClassName(body, pattern, subject, symbol);
  return mayBeEqual(stripNull(subject), meant) ? meant : null;
}

function constructorPattern(body: Body, pattern: ast.ConstructorPattern, subject: Type, options: PatternOptions): Type | null {
  const found = resolvePath(body, pattern.path, subject);
  // Of what is not known, any case may be meant that is called so.
  if (subject.kind === 'error' && found.kind !== 'case' && found.kind !== 'none') return partsOfUnknown(body, pattern, options);
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
  if (found.kind === 'class') reportNotDestructurable(body, pattern, subject, found.symbol);
  else if (found.kind !== 'reported') reportUnknown(body, pattern, subject, null);
  return partsOfUnknown(body, pattern, options);
}

function partsOfUnknown(body: Body, pattern: ast.ConstructorPattern, options: PatternOptions): null {
  for (const arg of pattern.args) checkPattern(body, arg, errorType, { ...options, nested: true });
  return null;
}

function parts(body: Body, pattern: ast.ConstructorPattern, fields: readonly FieldSymbol[], type: ClassType | null, symbol: EnumCaseSymbol | ClassSymbol, options: PatternOptions): void {
  const { args } = pattern;
  const isWhole = args.length === fields.length;
  if (!isWhole) {
    reportFieldCount(body, pattern, fields, symbol, options);
    body.unresolvedPatterns++;
  }
  for (const [i, arg] of args.entries()) {
    // Which field is left out is not known, and so neither what any of the others holds.
    const fieldType = !isWhole || !type ? errorType : throughOwner(fields[i].type, type);
    checkPattern(body, arg, fieldType, { ...options, nested: true });
  }
}

/** `const [a] = pair;`: a record has as many parts as fields. */
function byItsFields(type: Type): Details {
  if (type.kind !== 'class' || type.symbol.classKind !== 'record') return {};
  const { name } = type.symbol;
  const fields = recordFields(type.symbol).map((field) => field.name);
  return { label: `\`${name}\` has ${fields.length} ${fields.length === 1 ? 'field' : 'fields'}`, hint: `a record is taken apart whole: \`[${fields.join(', ')}]\` or \`${name}(${fields.join(', ')})\`, with \`_\` for what is not needed` };
}

/** `[key, value]` of a record with as many fields: they are taken in their order, as its name would. */
function recordInBrackets(body: Body, pattern: ast.ListPattern, type: ClassType, options: PatternOptions): Type {
  const fields = recordFields(type.symbol);
  body.module.references[pattern.id] = { kind: 'record', symbol: type.symbol };
  for (const [i, each] of pattern.elements.entries()) checkPattern(body, each, throughOwner(fields[i].type, type), { ...options, nested: true });
  return type;
}

function listPattern(body: Body, pattern: ast.ListPattern, subject: Type, options: PatternOptions): Type | null {
  const { core } = body;
  const inner = stripNull(subject);
  if (inner.kind === 'class' && inner.symbol.classKind === 'record' && !pattern.rest && recordFields(inner.symbol).length === pattern.elements.length) return recordInBrackets(body, pattern, inner, options);
  const list = isInstanceOf(inner, core.list) ? inner : null;
  if (!list && inner.kind !== 'any' && inner.kind !== 'error' && !isIterableInterface(body, inner)) {
    body.report(listPatternMismatch, pattern, { type: showType(subject) }, byItsFields(inner));
  }
  const element = list ? list.args[0] : inner.kind === 'any' || inner.kind === 'class' ? elementOf(body, inner) : errorType;
  for (const each of pattern.elements) checkPattern(body, each, element, { ...options, nested: true });
  if (pattern.rest?.name) bind(body, pattern.rest.name, pattern.rest, listOf(core, element), options);
  return list ?? (inner.kind === 'error' ? null : listOf(core, element));
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
  const wanted = subject.kind === 'error' && mayBeCase(body, pattern.type) ? errorType : testedTypeOfNode(body, pattern.type, subject);
  body.module.types[pattern.type.id] = wanted;
  if (wanted.kind !== 'error' && !mayBeEqual(stripNull(subject), stripNull(wanted))) reportMismatch(body, pattern.type, subject, wanted);
  if (pattern.name) bind(body, pattern.name, pattern, wanted, options);
  return wanted.kind === 'error' ? null : wanted;
}

/** What is no type may be a case of one that is not there. */
function mayBeCase(body: Body, type: ast.TypeNode): boolean {
  return type.kind === 'named-type' && type.path.length === 1 && type.args.length === 0 && resolvePath(body, type.path, errorType).kind === 'none';
}

/** `A(x) | B(x)`: all bind the same names at the same types. */
function alternativePattern(body: Body, pattern: ast.AlternativePattern, subject: Type, options: PatternOptions): Type | null {
  const start = body.scope?.locals.length ?? 0;
  const [first, ...others] = pattern.alternatives;
  const broken = body.unresolvedPatterns;
  const types = [checkPattern(body, first, subject, options)];
  const shared = new Map(options.shared);
  const names = boundNames(body, first);
  for (const other of others) {
    for (const local of body.scope?.locals.slice(start) ?? []) if (local.symbol.kind === 'variable') shared.set(local.name.name, local.symbol);
    types.push(checkPattern(body, other, subject, { ...options, shared }));
    // What takes too few fields binds too few names.
    if (body.unresolvedPatterns === broken) compareNames(body, other, names, boundNames(body, other));
  }
  const known = types.filter((type) => type !== null);
  if (known.length < types.length) return null;
  const joined = joinAll(known);
  return isSubtype(joined, stripNull(subject)) ? joined : stripNull(subject);
}
