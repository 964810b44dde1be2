import {
  fieldParameterOutside,
  requiredAfterOptional,
  restNotList,
  unknownFieldParameter,
} from '../../diagnostics/catalogue/declarations.ts';
import { duplicateParameter } from '../../diagnostics/catalogue/names.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { declaredHere } from '../../names/labels.ts';
import type { ClassSymbol, FieldSymbol, FunctionSymbol, ModuleSymbol, ParameterSymbol, VariableSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { isInstanceOf } from '../core.ts';
import { showType } from '../show.ts';
import { errorType, voidType, type Type } from '../type.ts';
import { declareConstants } from './constants.ts';
import { declareGlobals } from './globals.ts';
import { declareTypeParameters } from './headers.ts';
import { resolveResult, resolveType } from './resolve.ts';
import { spanIn, typeScope, withTypeParameters, type TypeScope } from './scope.ts';
import { declarationState } from './state.ts';

/**
 * Reads the types of a module's fields, functions and globals, unless that was done. Other modules ask for it when they look at
 * a class of this one before its turn; what is found to report waits for the turn.
 */
export function declareSignatures(module: ModuleSymbol): void {
  const state = declarationState(module);
  if (!state || state.signatures !== 'none') return;
  state.signatures = 'active';
  const scope = typeScope(module, state.core, state.diagnostics);
  const globals: VariableSymbol[] = [];
  for (const symbol of module.members.values()) {
    if (symbol.kind === 'class') declareClassMembers(scope, symbol);
    else if (symbol.kind === 'function') declareFunction(scope, symbol);
    else if (symbol.kind === 'variable') globals.push(symbol);
  }
  declareGlobals(scope, globals, declareSignatures);
  declareConstants(module, globals, declareSignatures);
  state.signatures = 'done';
}

/** Reads the signature of a function, method or nested function; `scope` holds the type parameters around it. */
export function declareFunction(scope: TypeScope, symbol: FunctionSymbol): void {
  declareTypeParameters(scope, symbol.typeParameters);
  const inner = withTypeParameters(scope, symbol.typeParameters);
  const { node } = symbol;
  const parameters = declareParameters(inner, symbol);
  const result = node.kind === 'constructor' ? voidType : resolveResult(inner, node.result);
  symbol.signature = { typeParameters: symbol.typeParameters, parameters, result };
}

/** The scope of a class's members: static ones do not see the type parameters. */
export function memberScope(scope: TypeScope, owner: ClassSymbol, isStatic: boolean): TypeScope {
  if (owner.typeParameters.length === 0) return scope;
  return isStatic ? { ...scope, unavailable: owner.typeParameters } : withTypeParameters(scope, owner.typeParameters);
}

function declareClassMembers(scope: TypeScope, owner: ClassSymbol): void {
  const inner = memberScope(scope, owner, false);
  for (const field of owner.fields.values()) declareField(field.static ? memberScope(scope, owner, true) : inner, field);
  for (const enumCase of owner.cases.values()) for (const field of enumCase.fields) declareField(inner, field);
  for (const method of owner.methods.values()) declareFunction(method.static ? memberScope(scope, owner, true) : inner, method);
  if (owner.constructorSymbol) declareFunction(inner, owner.constructorSymbol);
}

function declareField(scope: TypeScope, field: FieldSymbol): void {
  const { node } = field;
  if (node.type) field.type = resolveType(scope, node.type);
  field.late = node.kind === 'field' && node.value === null && !field.extern && isLate(field.type);
}

/** Types of which a field without a value cannot start with 0, false or null. */
function isLate(type: Type): boolean {
  return type.kind === 'class' || type.kind === 'function' || type.kind === 'parameter';
}

function declareParameters(scope: TypeScope, symbol: FunctionSymbol): readonly ParameterSymbol[] {
  const nodes = symbol.node.parameters;
  if (nodes.length === 0) return NO_PARAMETERS;
  const parameters: ParameterSymbol[] = [];
  for (const node of nodes) parameters.push({ name: node.name.name, type: parameterType(scope, symbol, node), optional: node.value !== null || node.rest, rest: node.rest, node });
  if (nodes.length > 1) {
    reportRepeated(scope, nodes);
    reportOrder(scope, parameters);
  }
  return parameters;
}

const NO_PARAMETERS: readonly ParameterSymbol[] = [];

function reportRepeated(scope: TypeScope, nodes: readonly ast.Parameter[]): void {
  const names = new Set<string>();
  for (const node of nodes) {
    const { name } = node.name;
    if (!names.has(name)) {
      names.add(name);
      continue;
    }
    const first = nodes.find((each) => each.name.name === name);
    if (!first || name === '_' || name === '') continue;
    const secondary = [{ span: spanIn(scope, first.name), text: 'the first' }];
    scope.diagnostics.push(duplicateParameter(spanIn(scope, node.name), { name }, { secondary }));
  }
}

function parameterType(scope: TypeScope, symbol: FunctionSymbol, node: ast.Parameter): Type {
  const type = writtenType(scope, symbol, node);
  if (!node.rest || type.kind === 'error' || isInstanceOf(type, scope.core.list)) return type;
  const written = node.type ?? node;
  const mended = `List<${showType(type)}>`;
  const fixes = node.type ? [{ title: `write \`${mended}\``, sure: true, edits: [{ span: spanIn(scope, node.type), newText: mended }] }] : [];
  scope.diagnostics.push(restNotList(spanIn(scope, written), { name: node.name.name, type: showType(type) }, { fixes }));
  return errorType;
}

function writtenType(scope: TypeScope, symbol: FunctionSymbol, node: ast.Parameter): Type {
  // The parser has reported a type that is missing.
  if (!node.assignsField) return node.type ? resolveType(scope, node.type) : errorType;
  const { name } = node.name;
  if (symbol.role !== 'constructor' || !symbol.owner) {
    scope.diagnostics.push(fieldParameterOutside(spanIn(scope, node), { name }));
    return errorType;
  }
  const field = symbol.owner.fields.get(name);
  if (field && !field.static) return field.type;
  reportUnknownField(scope, symbol.owner, node);
  return errorType;
}

/** The only field whose name goes on where this one ends. */
function continued(name: string, owner: ClassSymbol): string | null {
  const found = name.length < 3 ? [] : [...owner.fields.keys()].filter((each) => each.startsWith(name));
  return found.length === 1 ? found[0] : null;
}

function reportUnknownField(scope: TypeScope, owner: ClassSymbol, node: ast.Parameter): void {
  const { name } = node.name;
  if (!name) return;
  const near = owner.fields.has(name) ? null : (closest(name, owner.fields.keys()) ?? continued(name, owner));
  const span = spanIn(scope, node.name);
  const own = owner.fields.get(name);
  const field = own ?? (near ? owner.fields.get(near) : undefined);
  scope.diagnostics.push(
    unknownFieldParameter(span, { name, owner: owner.name }, {
      label: own ? `\`${name}\` is static: it belongs to no object` : near ? `did you mean \`${near}\`?` : undefined,
      secondary: field ? [declaredHere(field)] : [],
      fixes: near ? [{ title: `write \`${near}\``, sure: false, edits: [{ span, newText: near }] }] : [],
      hint: own ? `take a parameter of its own and assign \`${owner.name}.${name}\`` : near ? undefined : `declare it in the class: \`Type ${name};\``,
    }),
  );
}

/** Those without a default first; both keep their order. */
function requiredFirst(scope: TypeScope, parameters: readonly ParameterSymbol[]): Fix[] {
  const { source } = scope.module;
  const last = parameters.findLast(({ optional }) => !optional);
  const moved = last === undefined ? [] : parameters.slice(0, parameters.indexOf(last) + 1);
  if (last === undefined || moved.some(({ rest }) => rest)) return [];
  const order = [...moved.filter(({ optional }) => !optional), ...moved.filter(({ optional }) => optional)];
  const newText = order.map(({ node }) => source.text.slice(node.start, node.end)).join(', ');
  return [{ title: 'put those without a default first', sure: false, edits: [{ span: { source, start: moved[0].node.start, end: last.node.end }, newText }] }];
}

/** Parameters with defaults come last, since arguments are matched from left to right. */
function reportOrder(scope: TypeScope, parameters: readonly ParameterSymbol[]): void {
  const optional = parameters.find((each) => each.optional);
  if (!optional) return;
  const first = parameters.indexOf(optional);
  const required = parameters.find((each, i) => i > first && !each.optional);
  if (!required) return;
  const secondary = [{ span: spanIn(scope, optional.node), text: `\`${optional.name}\` has a default` }];
  scope.diagnostics.push(requiredAfterOptional(spanIn(scope, required.node), { name: required.name, optional: optional.name }, { secondary, fixes: requiredFirst(scope, parameters.slice(first)) }));
}
