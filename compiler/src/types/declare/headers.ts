import {
  cannotExtend,
  extendsFinal,
  extendsSealed,
  extendsInterface,
  implementsClass,
  repeatedInterface,
  wrongTypeArgumentCount,
} from '../../diagnostics/catalogue/declarations.ts';
import { duplicateParameter } from '../../diagnostics/catalogue/names.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { declaredHere, declaredInProgram } from '../../names/labels.ts';
import type { ClassSymbol, TypeParameterSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { showType } from '../show.ts';
import type { ClassType, Type } from '../type.ts';
import { findNamed } from './find-named.ts';
import { impliedArguments } from './implied-arguments.ts';
import { resolveType } from './resolve.ts';
import { spanIn, withTypeParameters, type TypeScope } from './scope.ts';
import { describeSymbol } from './unknown-type.ts';

/** Reads the bounds of type parameters, which may mention each other. */
export function declareTypeParameters(scope: TypeScope, parameters: readonly TypeParameterSymbol[]): void {
  if (parameters.length === 0) return;
  const inner = withTypeParameters(scope, parameters);
  const seen = new Map<string, TypeParameterSymbol>();
  for (const parameter of parameters) {
    const first = seen.get(parameter.name);
    if (first && parameter.name) scope.diagnostics.push(duplicateParameter(spanIn(scope, parameter.node.name), { name: parameter.name, what: 'type parameters' }, { secondary: [declaredHere(first, 'the first')] }));
    seen.set(parameter.name, parameter);
    const bound = parameter.node.bound ? resolveType(inner, parameter.node.bound) : null;
    parameter.bound = bound && !isBoundCycle(parameter, bound) ? bound : null;
  }
}

/** `<T extends T>` and `<A extends B, B extends A>` bound nothing. */
function isBoundCycle(parameter: TypeParameterSymbol, bound: Type): boolean {
  let at: Type | null = bound;
  for (let steps = 0; at?.kind === 'parameter' && steps < 16; steps++) {
    if (at.symbol === parameter) return true;
    at = at.symbol.bound;
  }
  return at?.kind === 'parameter';
}

/** Reads what stands after `extends` and `implements`. */
export function declareSupertypes(scope: TypeScope, symbol: ClassSymbol): void {
  const inner = withTypeParameters(scope, symbol.typeParameters);
  const { node } = symbol;
  const before = scope.diagnostics.length;
  symbol.superclass = node.kind === 'class' && node.superclass ? declareSuperclass(inner, symbol, node, node.superclass) : null;
  const interfaces: ClassType[] = [];
  for (const each of node.interfaces) {
    const type = resolveBase(inner, symbol, each);
    if (type.kind === 'error') continue;
    if (type.kind !== 'class' || type.symbol.classKind !== 'interface') {
      reportNotInterface(inner, symbol, each, type);
      // What is wrong besides is told as if it were extended.
      if (type.kind === 'class' && type.symbol.classKind === 'class' && !type.symbol.native && node.kind === 'class') symbol.superclass ??= type;
      continue;
    }
    if (isSealedElsewhere(scope, type.symbol)) {
      scope.diagnostics.push(extendsSealed(spanIn(scope, each), { name: type.symbol.name, module: type.symbol.module.name }, { secondary: declaredInProgram(type.symbol) }));
      continue;
    }
    const repeated = interfaces.some((other) => other.symbol.key === type.symbol.key);
    if (repeated) scope.diagnostics.push(repeatedInterface(spanIn(scope, each), { name: type.symbol.name }));
    else interfaces.push(type);
  }
  if (node.kind === 'class' && node.superclass && symbol.superclass) interfaces.push(...extendedForImplemented(inner, node.superclass, before));
  symbol.interfaces = interfaces;
  symbol.incomplete = interfaces.length < node.interfaces.length || (node.kind === 'class' && node.superclass !== null && !symbol.superclass);
}

/** `extends Rated implements Entity`, of an interface and a class: they changed places, which is one mistake. Gives the interface. */
function extendedForImplemented(scope: TypeScope, at: ast.TypeNode, before: number): readonly ClassType[] {
  const own = scope.diagnostics.slice(before);
  const extended = own.find(({ code }) => code === extendsInterface.code);
  const implemented = own.find(({ code }) => code === implementsClass.code);
  if (extended === undefined || implemented === undefined) return [];
  const { source } = scope.module;
  const other = implemented.primary.span;
  const edits = [
    { span: spanIn(scope, at), newText: source.text.slice(other.start, other.end) },
    { span: other, newText: source.text.slice(at.start, at.end) },
  ];
  const told = { ...extended, secondary: [...extended.secondary, { span: other, text: 'this is the class that is extended' }], fixes: [{ title: 'swap them', sure: false, edits }] };
  scope.diagnostics.splice(before, own.length, ...own.filter((each) => each !== implemented).map((each) => (each === extended ? told : each)));
  const count = scope.diagnostics.length;
  const type = resolveType(scope, at);
  scope.diagnostics.length = count;
  return type.kind === 'class' ? [type] : [];
}

/** A base without its type arguments is told with those that the class itself implies. */
function resolveBase(scope: TypeScope, symbol: ClassSymbol, at: ast.TypeNode): Type {
  const before = scope.diagnostics.length;
  const type = resolveType(scope, at);
  const last = scope.diagnostics.at(-1);
  if (type.kind !== 'error' || at.kind !== 'named-type' || at.args.length > 0 || scope.diagnostics.length === before || last === undefined || last.code !== wrongTypeArgumentCount.code || last.fixes.length > 0) return type;
  const base = findNamed(scope, at);
  const { text } = scope.module.source;
  const args = base?.kind === 'class' ? impliedArguments({ node: symbol.node, text }, base) : null;
  if (args === null) return type;
  const end = { ...at, start: at.end };
  const mended = `${text.slice(at.start, at.end)}<${args.join(', ')}>`;
  scope.diagnostics[scope.diagnostics.length - 1] = { ...last, hint: undefined, fixes: [{ title: `write \`${mended}\``, sure: false, edits: [{ span: spanIn(scope, end), newText: `<${args.join(', ')}>` }] }] };
  return type;
}

function declareSuperclass(scope: TypeScope, symbol: ClassSymbol, node: ast.ClassDeclaration, at: ast.TypeNode): ClassType | null {
  const type = resolveBase(scope, symbol, at);
  if (type.kind === 'error') return null;
  const span = spanIn(scope, at);
  if (type.kind !== 'class') {
    const what = type.kind === 'parameter' ? 'a type parameter' : type.kind === 'nullable' ? 'a type that may be null' : "one of the language's own types";
    scope.diagnostics.push(cannotExtend(span, { name: showType(type), what }));
    return null;
  }
  const base = type.symbol;
  const details = { secondary: declaredInProgram(base) };
  if (base.classKind === 'interface') {
    scope.diagnostics.push(extendsInterface(span, { name: base.name }, { ...details, fixes: implementsInstead(scope, node, at) }));
  } else if (base.classKind !== 'class') {
    scope.diagnostics.push(cannotExtend(span, { name: base.name, what: describeSymbol(base) }, details));
  } else if (base.native && !symbol.native) {
    const hint = `keep one in a field: \`private ${showType(type)} inner;\``;
    scope.diagnostics.push(cannotExtend(span, { name: base.name, what: 'a class that the runtime holds natively' }, { hint }));
  } else if (base.final) {
    scope.diagnostics.push(extendsFinal(span, { name: base.name }, { ...details, fixes: withoutFinal(scope, base) }));
    // What is wrong besides is told as of any base.
    return type;
  } else if (isSealedElsewhere(scope, base)) {
    scope.diagnostics.push(extendsSealed(span, { name: base.name, module: base.module.name }, details));
    return type;
  } else {
    return type;
  }
  return null;
}

/** A base of the same module need not be final. */
function withoutFinal({ module: { source } }: TypeScope, { module, node }: ClassSymbol): Fix[] {
  const word = module.source === source ? node.modifiers.find(({ name }) => name === 'final') : undefined;
  if (word === undefined) return [];
  const [space] = /^\s*/.exec(source.text.slice(word.end)) ?? [''];
  return [{ title: 'remove `final`', sure: false, edits: [{ span: { source, start: word.start, end: word.end + space.length }, newText: '' }] }];
}

function isSealedElsewhere(scope: TypeScope, base: ClassSymbol): boolean {
  return base.sealed && base.module.name !== scope.module.name;
}

/** `extends Shape` → `implements Shape`, put in front of the interfaces that are listed already. */
function implementsInstead(scope: TypeScope, node: ast.ClassDeclaration, at: ast.TypeNode): Fix[] {
  const { source } = scope.module;
  const word = source.text.lastIndexOf('extends', at.start);
  const text = source.text.slice(at.start, at.end);
  if (word < node.name.end) return implementsForColon(scope, node, at);
  const [first] = node.interfaces;
  const edits = first
    ? [
        { span: { source, start: word, end: source.text.lastIndexOf('implements', first.start) }, newText: '' },
        { span: { source, start: first.start, end: first.start }, newText: `${text}, ` },
      ]
    : [{ span: { source, start: word, end: word + 'extends'.length }, newText: 'implements' }];
  return [{ title: `implement \`${text}\``, sure: true, edits }];
}

/** `class Circle : Shape, Named`, as in Kotlin, C# and Swift, where the first is an interface as well. */
function implementsForColon(scope: TypeScope, node: ast.ClassDeclaration, at: ast.TypeNode): Fix[] {
  const { source } = scope.module;
  const colon = source.text.lastIndexOf(':', at.start);
  if (colon < node.name.end) return [];
  const newText = source.text.charAt(colon - 1) === ' ' ? 'implements' : ' implements';
  return [{ title: 'write `implements`', sure: true, edits: [{ span: { source, start: colon, end: colon + 1 }, newText }] }];
}

function reportNotInterface(scope: TypeScope, symbol: ClassSymbol, at: ast.TypeNode, type: Type): void {
  const isClass = type.kind === 'class';
  const what = isClass ? describeSymbol(type.symbol) : 'a type of another kind';
  const secondary = isClass ? declaredInProgram(type.symbol) : [];
  const fixes = isClass && type.symbol.classKind === 'class' ? [...extendsInstead(scope, symbol, at), ...asInterface(scope, type.symbol)] : [];
  scope.diagnostics.push(implementsClass(spanIn(scope, at), { name: showType(type), what }, { secondary, fixes }));
}

/** A class that has methods only may as well be the interface that it is taken for. */
function asInterface(scope: TypeScope, { module, node }: ClassSymbol): Fix[] {
  if (module !== scope.module || node.kind !== 'class' || node.superclass !== null || node.members.some(({ kind }) => kind !== 'function')) return [];
  const { source } = module;
  const word = source.text.lastIndexOf('class', node.name.start);
  if (word < node.start || node.modifiers.some(({ name }) => name !== 'sealed')) return [];
  return [{ title: `declare \`${node.name.name}\` as an interface`, sure: false, edits: [{ span: { source, start: word, end: word + 'class'.length }, newText: 'interface' }] }];
}

/** `class A implements B` → `class A extends B`, where that is all that is listed. */
function extendsInstead(scope: TypeScope, symbol: ClassSymbol, at: ast.TypeNode): Fix[] {
  const { node } = symbol;
  if (node.kind !== 'class' || node.superclass) return [];
  const { source } = scope.module;
  const start = source.text.lastIndexOf('implements', at.start);
  if (start < node.name.end) return [];
  if (node.interfaces.length > 1) {
    const textOf = (each: ast.TypeNode): string => source.text.slice(each.start, each.end);
    const newText = `extends ${textOf(at)} implements ${node.interfaces.filter((each) => each !== at).map(textOf).join(', ')}`;
    return [{ title: `extend \`${textOf(at)}\``, sure: false, edits: [{ span: { source, start, end: node.interfaces[node.interfaces.length - 1].end }, newText }] }];
  }
  return [{ title: 'write `extends`', sure: true, edits: [{ span: { source, start, end: start + 'implements'.length }, newText: 'extends' }] }];
}
