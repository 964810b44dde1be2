import { duplicateMember, fieldAndMethod, overloaded, secondConstructor } from '../diagnostics/catalogue/names.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type * as ast from '../syntax/ast.ts';
import { errorType } from '../types/type.ts';
import { bindFunction, hasModifier, visibilityOf, type BoundClass } from './bound.ts';
import { memberWord, plainName, setterName } from './accessors.ts';
import { noOverloading, oneConstructor } from './overloading.ts';
import { declaredHere, nameSpan } from './labels.ts';
import type { EnumCaseSymbol, FieldSymbol, FunctionSymbol } from './symbol.ts';

/** Fills a class symbol with what its body declares. */
export function bindMembers(owner: BoundClass, diagnostics: Diagnostic[]): void {
  const { node } = owner;
  if (node.kind === 'record') for (const field of node.fields) addField(owner, recordField(owner, field), diagnostics);
  if (node.kind === 'enum') for (const [ordinal, each] of node.cases.entries()) addCase(owner, each, ordinal, diagnostics);
  for (const member of node.members) bindMember(owner, member, diagnostics);
  if (node.kind === 'class') owner.abstract ||= [...owner.methods.values()].some((method) => method.abstract);
}

function bindMember(owner: BoundClass, member: ast.Member, diagnostics: Diagnostic[]): void {
  switch (member.kind) {
    case 'field':
      return addField(owner, bodyField(owner, member), diagnostics);
    case 'function':
      return addMethod(owner, method(owner, member, 'method'), diagnostics);
    case 'constructor': {
      const symbol = method(owner, member, 'constructor');
      if (owner.constructorSymbol) addSecondConstructor(owner, owner.constructorSymbol, symbol, diagnostics);
      else owner.constructorSymbol = symbol;
    }
  }
}

function method(owner: BoundClass, node: ast.FunctionDeclaration | ast.ConstructorDeclaration, role: 'method' | 'constructor'): FunctionSymbol {
  return bindFunction(node, { module: owner.module, owner, role, ownerKey: owner.key });
}

function bodyField(owner: BoundClass, node: ast.FieldDeclaration): FieldSymbol {
  return {
    kind: 'field',
    name: node.name.name,
    key: `${owner.key}.${node.name.name}`,
    module: owner.module,
    visibility: visibilityOf(node.modifiers),
    doc: node.doc,
    owner,
    node,
    static: hasModifier(node.modifiers, 'static'),
    constant: hasModifier(node.modifiers, 'const') || hasModifier(node.modifiers, 'final'),
    extern: hasModifier(node.modifiers, 'extern'),
    late: false,
    type: errorType,
  };
}

/** A record's field or an enum case's: never assigned after it is made. */
function recordField(owner: BoundClass, node: ast.Parameter, ownerKey: string = owner.key): FieldSymbol {
  return {
    kind: 'field',
    name: node.name.name,
    key: `${ownerKey}.${node.name.name}`,
    module: owner.module,
    visibility: 'public',
    doc: null,
    owner,
    node,
    static: false,
    constant: true,
    extern: false,
    late: false,
    type: errorType,
  };
}

function addField(owner: BoundClass, field: FieldSymbol, diagnostics: Diagnostic[]): void {
  if (!field.name) return;
  const earlier = owner.fields.get(field.name) ?? owner.cases.get(field.name);
  const rival = owner.methods.get(field.name) ?? owner.methods.get(setterName(field.name));
  const names = { name: field.name, owner: owner.name };
  if (earlier) diagnostics.push(duplicateMember(nameSpan(field), names, first(earlier)));
  else if (rival) addRival(owner, rival, field, diagnostics);
  else owner.fields.set(field.name, field);
}

function addMethod(owner: BoundClass, symbol: FunctionSymbol, diagnostics: Diagnostic[]): void {
  if (!symbol.name) return;
  const name = plainName(symbol);
  const rival = owner.fields.get(name) ?? methodBeside(owner, symbol, name);
  const earlier = owner.methods.get(symbol.name);
  const enumCase = owner.cases.get(name);
  const names = { name, owner: owner.name };
  if (enumCase) diagnostics.push(duplicateMember(nameSpan(symbol), names, first(enumCase)));
  else if (rival) addRival(owner, rival, symbol, diagnostics);
  else if (earlier && differ(earlier, symbol)) addOverload(owner, earlier, symbol, diagnostics);
  else if (earlier) diagnostics.push(duplicateMember(nameSpan(symbol), names, first(earlier)));
  else owner.methods.set(symbol.name, symbol);
}

/** A member whose name one of another kind has already. */
function addRival(owner: BoundClass, rival: Rival, symbol: Rival, diagnostics: Diagnostic[]): void {
  owner.module.ambiguous.add(rival.key);
  const [word, other] = [memberWord(symbol), memberWord(rival)];
  const params = { name: plainName(symbol), owner: owner.name, kinds: word === 'field' ? [word, other] as const : [other, word] as const };
  const hint = [symbol, rival].some(onlyReturnsField) ? 'a method that only returns the field can go: a `const` field without `private` is read-only from outside; else call one of them otherwise' : 'call one of them otherwise';
  diagnostics.push(fieldAndMethod(nameSpan(symbol), params, { label: `this ${word} takes the name of a ${other}`, hint, secondary: [declaredHere(rival, `the ${other}`)] }));
}

type Rival = FieldSymbol | FunctionSymbol;

/** `func size(): int { return this.size; }` */
function onlyReturnsField(symbol: Rival): boolean {
  if (symbol.kind !== 'function' || symbol.accessor !== null || symbol.node.parameters.length > 0) return false;
  const [only, ...more] = symbol.node.body?.statements ?? [];
  if (more.length > 0 || only?.kind !== 'return' || only.value?.kind !== 'member') return false;
  return only.value.object.kind === 'this' && only.value.name.name === symbol.name;
}

/** A setter stands beside a getter, and beside nothing else of its name. */
function methodBeside(owner: BoundClass, symbol: FunctionSymbol, name: string): FunctionSymbol | null {
  const plain = owner.methods.get(name);
  if (symbol.accessor === 'set') return plain && plain.accessor === null ? plain : null;
  if (plain && plain.accessor !== symbol.accessor) return plain;
  return symbol.accessor === null ? (owner.methods.get(setterName(name)) ?? null) : null;
}

function addOverload(owner: BoundClass, earlier: FunctionSymbol, symbol: FunctionSymbol, diagnostics: Diagnostic[]): void {
  owner.module.overloaded.add(earlier.key);
  diagnostics.push(overloaded(nameSpan(symbol), { name: symbol.name, owner: owner.name }, { ...first(earlier), hint: noOverloading }));
}

function addSecondConstructor(owner: BoundClass, earlier: FunctionSymbol, symbol: FunctionSymbol, diagnostics: Diagnostic[]): void {
  owner.module.overloaded.add(earlier.key);
  diagnostics.push(secondConstructor(nameSpan(symbol), { owner: owner.name }, { ...first(earlier), hint: oneConstructor }));
}

/** Whether two methods were meant as overloads: told apart by their parameters. */
function differ(a: FunctionSymbol, b: FunctionSymbol): boolean {
  return parameterText(a) !== parameterText(b);
}

function parameterText(symbol: FunctionSymbol): string {
  const { text } = symbol.module.source;
  return symbol.node.parameters.map((each) => (each.type ? text.slice(each.type.start, each.type.end) : '')).join();
}

function addCase(owner: BoundClass, node: ast.EnumCase, ordinal: number, diagnostics: Diagnostic[]): void {
  if (!node.name.name) return;
  const key = `${owner.key}.${node.name.name}`;
  const fields: FieldSymbol[] = [];
  const symbol: EnumCaseSymbol = { kind: 'enum-case', name: node.name.name, key, module: owner.module, visibility: 'public', doc: node.doc, owner, node, ordinal, fields };
  const names = new Map<string, FieldSymbol>();
  for (const parameter of node.fields) {
    const field = recordField(owner, parameter, key);
    const earlier = names.get(field.name);
    names.set(field.name, field);
    if (earlier && field.name) diagnostics.push(duplicateMember(nameSpan(field), { name: field.name, owner: symbol.name }, first(earlier)));
    fields.push(field);
  }
  const earlier = owner.cases.get(symbol.name);
  if (earlier) diagnostics.push(duplicateMember(nameSpan(symbol), { name: symbol.name, owner: owner.name }, first(earlier)));
  else owner.cases.set(symbol.name, symbol);
}

function first(symbol: FieldSymbol | FunctionSymbol | EnumCaseSymbol): { secondary: readonly ReturnType<typeof declaredHere>[] } {
  return { secondary: [declaredHere(symbol, 'first declared here')] };
}
