import { brokenBound, needlessQuestionMark, voidValue, wrongTypeArgumentCount } from '../../diagnostics/catalogue/declarations.ts';
import { notAType } from '../../diagnostics/catalogue/names.ts';
import type { Details, Fix } from '../../diagnostics/diagnostic.ts';
import { declaredInProgram } from '../../names/labels.ts';
import type { ClassSymbol, TypeAliasSymbol, TypeParameterSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { hiddenCore } from '../hidden-core.ts';
import { brokenBounds } from '../infer.ts';
import { makeNullable } from '../nullable.ts';
import { showType } from '../show.ts';
import { substitute } from '../substitute.ts';
import { anyType, boolType, errorType, floatType, intType, neverType, voidType, type Type } from '../type.ts';
import { aliasedType } from './alias.ts';
import { findNamed, type Named } from './find-named.ts';
import { missingBound } from './missing-bound.ts';
import { spanIn, type BoundCheck, type TypeScope } from './scope.ts';

/** The type that a type node means, as the type of a value: `void` is reported. `errorType` where something was reported. */
export function resolveType(scope: TypeScope, node: ast.TypeNode): Type {
  const type = resolveResult(scope, node);
  if (type.kind !== 'void') return type;
  scope.diagnostics.push(voidValue(spanIn(scope, node), {}));
  return errorType;
}

/** As `resolveType`, for results, where `void` may stand; null is `void`. */
export function resolveResult(scope: TypeScope, node: ast.TypeNode | null): Type {
  if (!node) return voidType;
  switch (node.kind) {
    case 'named-type':
      return resolveNamed(scope, node, false);
    case 'nullable-type':
      return resolveNullable(scope, node);
    case 'function-type':
      return {
        kind: 'function',
        parameters: node.parameters.map((parameter) => resolveType(scope, parameter)),
        result: resolveResult(scope, node.result),
      };
    case 'error-type':
      return errorType;
  }
}

/** As `resolveType`, after `is` and `as`: type arguments may be left out there (`x is List`) and are then `any`. */
export function resolveErased(scope: TypeScope, node: ast.TypeNode): Type {
  if (node.kind === 'named-type' && node.args.length === 0) return resolveNamed(scope, node, true);
  if (node.kind === 'nullable-type') return makeNullable(resolveErased(scope, node.inner));
  return resolveType(scope, node);
}

/** What stands after `new`: its class, and the type arguments where they are written. Null after a report. */
export function resolveNewType(scope: TypeScope, node: ast.NamedTypeNode): { readonly symbol: ClassSymbol; readonly args: readonly Type[] | null } | null {
  const named = findNamed(scope, node);
  if (!named) for (const arg of node.args) resolveType(scope, arg);
  if (!named || named.kind !== 'class' || node.args.length > 0) {
    const type = named ? typeOfNamed(scope, node, named, false) : errorType;
    return type.kind === 'class' ? { symbol: type.symbol, args: type.args } : reportNotMade(scope, node, type);
  }
  return { symbol: named, args: named.typeParameters.length === 0 ? [] : null };
}

/** Tests what headers had to leave open. */
export function checkBounds(scope: TypeScope, check: BoundCheck): void {
  for (const { parameter, argument, bound } of brokenBounds(check.parameters, check.args)) {
    const node = check.nodes[check.parameters.indexOf(parameter)];
    const names = { argument: showType(argument), parameter: parameter.name, bound: showType(bound) };
    if (node) scope.diagnostics.push(brokenBound(spanIn(scope, node), names, { secondary: declaredInProgram(parameter, 'the bound is declared here'), ...missingBound(scope.module, argument, bound) }));
  }
}

function resolveNamed(scope: TypeScope, node: ast.NamedTypeNode, erased: boolean): Type {
  if (node.path.length === 1) {
    const simple = simpleType(node.path[0].name);
    if (simple) return resolveSimple(scope, node, simple);
  }
  const named = findNamed(scope, node);
  if (named) return typeOfNamed(scope, node, named, erased);
  for (const arg of node.args) resolveType(scope, arg);
  return errorType;
}

/** Types that no declaration stands for. */
function simpleType(name: string): Type | null {
  switch (name) {
    case 'int':
      return intType;
    case 'float':
      return floatType;
    case 'bool':
      return boolType;
    case 'any':
      return anyType;
    case 'void':
      return voidType;
    case 'never':
      return neverType;
    default:
      return null;
  }
}

function resolveSimple(scope: TypeScope, node: ast.NamedTypeNode, type: Type): Type {
  if (node.args.length === 0) return type;
  reportArgumentCount(scope, node, node.path[0].name, [], null);
  return errorType;
}

function resolveNullable(scope: TypeScope, node: ast.NullableTypeNode): Type {
  const inner = resolveType(scope, node.inner);
  const twice = scope.module.source.text.startsWith('??', node.end - 2);
  if (inner.kind === 'nullable' || inner.kind === 'any' || twice) {
    const mark = { ...node, start: node.end - 1 };
    const fix: Fix = { title: 'remove the `?`', sure: true, edits: [{ span: spanIn(scope, mark), newText: '' }] };
    scope.diagnostics.push(needlessQuestionMark(spanIn(scope, mark), { type: showType(twice ? makeNullable(inner) : inner) }, { fixes: [fix] }));
  }
  return makeNullable(inner);
}

function typeOfNamed(scope: TypeScope, node: ast.NamedTypeNode, named: Named, erased: boolean): Type {
  if (named.kind === 'type-parameter') {
    if (node.args.length === 0) return named.type;
    reportArgumentCount(scope, node, named.name, [], named);
    return errorType;
  }
  const parameters = named.typeParameters;
  if (parameters.length === 0 && node.args.length === 0) return named.kind === 'class' ? named.thisType : aliasedType(scope, named, node, resolveType);
  if (erased && node.args.length === 0 && parameters.length > 0) return apply(scope, named, parameters.map(() => anyType), node);
  // A visitor that gives nothing is a `Visitor<void>`, a task of a function without a result a `Task<void>`. Lists and their kin hold values.
  const mayBeVoid = named.kind === 'type-alias' || !named.native || named.key === scope.core.task.key;
  const args = node.args.map((arg) => (mayBeVoid ? resolveResult(scope, arg) : resolveType(scope, arg)));
  if (args.length !== parameters.length) {
    reportArgumentCount(scope, node, named.name, parameters, named);
    return errorType;
  }
  if (parameters.some((each) => each.node.bound)) {
    const check = { parameters, args, nodes: node.args };
    if (scope.deferred) scope.deferred.push(check);
    else checkBounds(scope, check);
  }
  return apply(scope, named, args, node);
}

function apply(scope: TypeScope, named: ClassSymbol | TypeAliasSymbol, args: readonly Type[], node: ast.NamedTypeNode): Type {
  if (named.kind === 'type-alias') return substitute(aliasedType(scope, named, node, resolveType), named.typeParameters, args);
  return args.length === 0 ? named.thisType : { kind: 'class', symbol: named, args };
}

function reportArgumentCount(scope: TypeScope, node: ast.NamedTypeNode, name: string, parameters: readonly TypeParameterSymbol[], symbol: Named | null): void {
  const wanted = parameters.length === 0 ? name : `${name}<${parameters.map((each) => each.name).join(', ')}>`;
  const secondary = symbol ? declaredInProgram(symbol) : [];
  const removal: Fix[] =
    parameters.length === 0
      ? [{ title: 'remove the type arguments', sure: true, edits: [{ span: spanIn(scope, { ...node, start: node.path[node.path.length - 1].end }), newText: '' }] }]
      : ownBound(scope, node, parameters.length);
  const hidden = symbol !== null && parameters.length === 0 ? hiddenGeneric(scope, symbol) : null;
  const details = hidden === null ? { secondary, fixes: removal, hint: removal.length > 0 ? undefined : writtenOut(scope, node, name, parameters) } : hidden;
  scope.diagnostics.push(wrongTypeArgumentCount(spanIn(scope, node), { name, wanted, expected: parameters.length, found: node.args.length }, details));
}

/** `class List {}`, and `List<String>` all the same: the core library's is meant, which nothing can name where this one is declared. */
function hiddenGeneric(scope: TypeScope, symbol: Named): Details | null {
  const hidden = scope.module.prelude.get(symbol.name);
  return hidden?.kind === 'class' && hidden.typeParameters.length > 0 ? hiddenCore(scope.module, symbol) : null;
}

/** `Map<String>`: an example of what is missing. */
function writtenOut(scope: TypeScope, node: ast.NamedTypeNode, name: string, parameters: readonly TypeParameterSymbol[]): string | undefined {
  if (parameters.some(({ node: { bound } }) => bound)) return undefined;
  const given = node.args.map((arg) => scope.module.source.text.slice(arg.start, arg.end));
  const examples = ['String', 'int', 'bool'];
  const args = parameters.map((_, index) => given[index] ?? examples[parameters.length === 1 ? 1 : index] ?? 'any');
  return node.args.length > parameters.length ? undefined : `say what it is of, as in \`${name}<${args.join(', ')}>\``;
}

/** `T extends Comparable` and `class Version implements Comparable`: what it can be compared with is mostly itself. */
function ownBound(scope: TypeScope, node: ast.NamedTypeNode, expected: number): Fix[] {
  if (expected !== 1 || node.args.length > 0) return [];
  const before = scope.module.source.text.slice(Math.max(0, node.start - 200), node.start);
  const [, bounded] = /(\w+)\s+extends\s+$/.exec(before) ?? [];
  const [, implementing] = /\bclass\s+(\w+)[^{}]*\simplements\s[^{}]*$/.exec(before) ?? [];
  const isBound = scope.typeParameters.some((each) => each.name === bounded);
  const parameter = isBound ? bounded : node.path[0].name === 'Comparable' ? implementing : undefined;
  if (parameter === undefined) return [];
  const end = { ...node, start: node.end };
  return [{ title: `write \`${scope.module.source.text.slice(node.start, node.end)}<${parameter}>\``, sure: false, edits: [{ span: spanIn(scope, end), newText: `<${parameter}>` }] }];
}

function reportNotMade(scope: TypeScope, node: ast.NamedTypeNode, type: Type): null {
  if (type.kind !== 'error') scope.diagnostics.push(notAType(spanIn(scope, node), { name: showType(type), what: type.kind === 'parameter' ? 'a type parameter' : 'another type', isMade: true }, { label: 'only classes and records are made with `new`', hint: type.kind === 'parameter' ? `which type it stands for is not known when the program runs: take a function that makes one, \`make: () => ${showType(type)}\`` : undefined }));
  return null;
}
