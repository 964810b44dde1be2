import { notAValue, readOfSetter } from '../../diagnostics/catalogue/expressions.ts';
import { plainName } from '../../names/accessors.ts';
import { declaredHere } from '../../names/labels.ts';
import type { Details } from '../../diagnostics/diagnostic.ts';
import type { ClassSymbol, EnumCaseSymbol, FunctionSymbol, ModuleSymbol, Signature } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { inferFromArgument, solve, startInference } from '../infer.ts';
import { constructorOf, recordFields, type DerivedMemberFound } from '../members.ts';
import { readArguments } from '../call-text.ts';
import { makeNullable } from '../relations.ts';
import { instantiateSignature, throughOwner } from '../substitute.ts';
import { errorType, neverType, nullType, type ClassType, type FunctionType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';
import { openInstance } from './open-types.ts';

/** What a name or `object.name` stands for, before it is known whether it is called or taken as a value. */
export type Target =
  | ValueTarget
  | CallableTarget
  | { readonly kind: 'case'; readonly symbol: EnumCaseSymbol }
  | { readonly kind: 'derived'; readonly member: DerivedMemberFound; readonly optional: boolean }
  | { readonly kind: 'class'; readonly symbol: ClassSymbol }
  | { readonly kind: 'module'; readonly symbol: ModuleSymbol }
  | { readonly kind: 'broken' };

export interface ValueTarget {
  readonly kind: 'value';
  readonly type: Type;
  /** Reached through `?.`: null where the object is. Not part of `type`. */
  readonly optional: boolean;
}

/** A function or method that is known by name. */
export interface CallableTarget {
  readonly kind: 'function';
  readonly symbol: FunctionSymbol;
  readonly signature: Signature;
  readonly optional: boolean;
  /** The object before the dot is the first argument; `signature` has what follows. */
  readonly first?: FirstArgument;
}

export interface FirstArgument {
  readonly value: ast.Expression;
  /** What it says of each type parameter. */
  readonly settled: readonly (Type | null)[];
}

export const BROKEN: Target = { kind: 'broken' };

/** `null`, under whatever name. */
export const NOTHING: Target = { kind: 'value', type: nullType, optional: false };

/** What naming a method stands for: of a getter, and of a setter that is assigned, a value. */
export function methodTarget(body: Body, node: ast.Expression, { symbol, signature }: Pick<CallableTarget, 'symbol' | 'signature'>, optional: boolean): Target {
  switch (symbol.accessor) {
    case null:
      return { kind: 'function', symbol, signature, optional };
    case 'get':
      // That it gives nothing is told where it is declared.
      return { kind: 'value', type: signature.result.kind === 'void' ? errorType : signature.result, optional };
    case 'set':
      if (!body.module.writes.has(node.id) && body.module.source.text[node.end] === '(') return reportSetterCalled(body, node, symbol);
      if (!body.module.writes.has(node.id)) body.report(readOfSetter, node.kind === 'member' ? node.name : node, { name: plainName(symbol) }, { secondary: [declaredHere(symbol, 'only the setter is declared')] });
      return { kind: 'value', type: signature.parameters.at(0)?.type ?? errorType, optional };
  }
}

/** `robot.charge(3)`: what a setter takes is assigned. */
function reportSetterCalled(body: Body, node: ast.Expression, symbol: FunctionSymbol): Target {
  const given = readArguments(body.module.source.text, node.end);
  const newText = given?.args.length === 1 ? `${body.text(node)} = ${given.args[0]}` : null;
  body.report(readOfSetter, node.kind === 'member' ? node.name : node, { name: plainName(symbol) }, {
    label: 'this is a setter: it is assigned, not called',
    fixes: newText === null || !given ? [] : [possibleFix(`write \`${newText}\``, replace(body, { start: node.start, end: given.end }, newText))],
    secondary: [declaredHere(symbol, 'only the setter is declared')],
  });
  return BROKEN;
}

/** The type of a name or member that stands as a value, not called. */
export function valueOfTarget(body: Body, node: ast.Expression, target: Target, hint: Type | null): Type {
  switch (target.kind) {
    case 'value':
      return target.optional ? makeNullable(target.type) : target.type;
    case 'function':
      return optionally(functionValue(target.signature, hint), target.optional);
    case 'derived':
      return optionally(target.member.type, target.optional);
    case 'case':
      return caseValue(body, node, target.symbol, hint);
    case 'class':
      body.report(notAValue, node, { name: target.symbol.name, what: describeClass(target.symbol) }, objectOf(body, node, target.symbol));
      return errorType;
    case 'module':
      body.report(notAValue, node, { name: body.text(node), what: 'a module' }, { hint: `name something in it: \`${body.text(node)}.…\`` });
      return errorType;
    case 'broken':
      return errorType;
  }
}

/** `run(Quit)`: an object of the class is meant, which is made with what its constructor takes. */
function objectOf(body: Body, node: ast.Expression, symbol: ClassSymbol): Details {
  if ((symbol.classKind !== 'class' && symbol.classKind !== 'record') || symbol.abstract || symbol.native) return {};
  const fields = symbol.classKind === 'record' ? recordFields(symbol).filter(({ node: { value } }) => value === null) : [];
  const taken = (constructorOf(symbol.thisType)?.signature.parameters.filter(({ optional }) => !optional) ?? fields).map(({ name }) => name);
  const written = `new ${body.text(node)}(${taken.join(', ')})`;
  if (taken.length > 0) return { hint: `an object is made with \`${written}\`` };
  return { label: `did you mean \`${written}\`?`, fixes: [possibleFix(`write \`${written}\``, replace(body, node, written))] };
}

export function functionType(signature: Signature): FunctionType {
  return { kind: 'function', parameters: signature.parameters.map((each) => each.type), result: signature.result };
}

export function describeClass(symbol: ClassSymbol): string {
  return symbol.classKind === 'interface' || symbol.classKind === 'enum' ? `an ${symbol.classKind}` : `a ${symbol.classKind}`;
}

/** A generic function as a value takes its type arguments from the function type that is expected. */
function functionValue(signature: Signature, hint: Type | null): FunctionType {
  const type = functionType(signature);
  if (signature.typeParameters.length === 0) return type;
  const inference = startInference(signature.typeParameters);
  const wanted = hint?.kind === 'nullable' ? hint.inner : hint;
  if (wanted?.kind === 'function') {
    const { parameters } = wanted;
    for (let i = 0; i < parameters.length && i < type.parameters.length; i++) inferFromArgument(inference, type.parameters[i], parameters[i]);
  }
  return functionType(instantiateSignature(signature, solve(inference).args));
}

/** `Health.Healthy` is a value, `Health.Failed` (which has fields) the function that makes one. */
function caseValue(body: Body, node: ast.Expression, symbol: EnumCaseSymbol, hint: Type | null): Type {
  const { owner } = symbol;
  const type = owner.typeParameters.length === 0 ? owner.thisType : (instanceHinted(owner, hint) ?? unhinted(body, node, symbol));
  if (symbol.fields.length === 0 || type.kind !== 'class') return type;
  return { kind: 'function', parameters: symbol.fields.map((field) => throughOwner(field.type, type)), result: type };
}

/** A case without payload is one of every instance; a case's function must know which it makes. */
function unhinted(body: Body, node: ast.Expression, { owner, fields }: EnumCaseSymbol): Type {
  if (fields.length > 0 || body.openValue === node) return openInstance(body, owner, node);
  return { kind: 'class', symbol: owner, args: owner.typeParameters.map(() => neverType) };
}

/** The instance of a generic class that the place expects, or expects a function to give. */
function instanceHinted(owner: ClassSymbol, hint: Type | null): ClassType | null {
  let wanted = hint?.kind === 'nullable' ? hint.inner : hint;
  if (wanted?.kind === 'function') wanted = wanted.result;
  return wanted?.kind === 'class' && wanted.symbol.key === owner.key ? wanted : null;
}

function optionally(type: Type, optional: boolean): Type {
  return optional ? makeNullable(type) : type;
}
