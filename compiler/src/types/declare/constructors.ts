import {
  constWithoutValue,
  constructorNotAllowed,
  superNeedsArguments,
} from '../../diagnostics/catalogue/declarations.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { hasModifier } from '../../names/bound.ts';
import { declaredInProgram, nameSpan } from '../../names/labels.ts';
import type { ClassSymbol, FunctionSymbol, ParameterSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { constructorOf } from '../members.ts';
import { showSignature } from '../show.ts';
import { constructorFacts, type ConstructorFacts } from './constructor-facts.ts';
import { spanIn, type TypeScope } from './scope.ts';

/** What a class's constructor must do: call the one above where that takes arguments, and give const fields their values. */
export function checkConstructorRules(scope: TypeScope, symbol: ClassSymbol): void {
  const own = symbol.constructorSymbol;
  if (symbol.classKind !== 'class') {
    if (own) reportNotAllowed(scope, symbol, own);
    return checkConstants(scope, symbol, null);
  }
  const facts = own?.node.kind === 'constructor' && asksForFacts(symbol) ? constructorFacts(own.node) : null;
  if (own && facts) checkSuperCall(scope, symbol, own, facts);
  checkConstants(scope, symbol, facts);
}

/** Most constructors need not be looked into: nothing above, and no constant that waits for a value. */
function asksForFacts(symbol: ClassSymbol): boolean {
  if (symbol.superclass) return true;
  for (const field of symbol.fields.values()) if (field.constant && field.node.kind === 'field' && !field.node.value) return true;
  return false;
}

function reportNotAllowed(scope: TypeScope, symbol: ClassSymbol, own: FunctionSymbol): void {
  const what = symbol.classKind === 'record' ? 'a record' : symbol.classKind === 'enum' ? 'an enum' : 'an interface';
  const label = symbol.classKind === 'record' ? 'a record is made from its fields' : `${what} has no constructor`;
  scope.diagnostics.push(constructorNotAllowed(nameSpan(own), { owner: symbol.name, what }, { label }));
}

function checkSuperCall(scope: TypeScope, symbol: ClassSymbol, own: FunctionSymbol, facts: ConstructorFacts): void {
  const { superclass } = symbol;
  if (!superclass || facts.callsSuper || hasModifier(own.node.modifiers, 'extern')) return;
  const base = constructorOf(superclass);
  if (!base || base.signature.parameters.every((parameter) => parameter.optional)) return;
  // `Machine(energy);` is told where it stands.
  if (own.node.body?.statements.some((each) => each.kind === 'expression-statement' && each.expression.kind === 'call' && each.expression.callee.kind === 'name' && each.expression.callee.name === superclass.symbol.name)) return;
  const names = { owner: symbol.name, base: superclass.symbol.name, signature: showSignature(base.signature) };
  const secondary = declaredInProgram(base.symbol, `the constructor of \`${base.owner.symbol.name}\``);
  const fixes = insertSuperCall(scope, own.node, base.signature.parameters);
  scope.diagnostics.push(superNeedsArguments(nameSpan(own), names, { secondary, fixes }));
}

/** `super(name);` at the start of the body, where the constructor's own parameters have those names. */
function insertSuperCall(scope: TypeScope, node: FunctionSymbol['node'], parameters: readonly ParameterSymbol[]): Fix[] {
  const own = new Set(node.parameters.map((parameter) => parameter.name.name));
  if (!node.body || !parameters.every(({ name }) => own.has(name))) return [];
  const at = { ...node.body, start: node.body.start + 1, end: node.body.start + 1 };
  return [{ title: 'call `super`', sure: false, edits: [{ span: spanIn(scope, at), newText: ` super(${parameters.map(({ name, rest }) => (rest ? `...${name}` : name)).join(', ')});` }] }];
}

function checkConstants(scope: TypeScope, symbol: ClassSymbol, facts: ConstructorFacts | null): void {
  for (const field of symbol.fields.values()) {
    if (!field.constant || field.extern || field.node.kind !== 'field' || field.node.value) continue;
    if (!field.static && (symbol.classKind !== 'class' || facts?.assigned.has(field.name))) continue;
    const parameter = field.static ? undefined : symbol.constructorSymbol?.node.parameters.find((each) => each.name.name === field.name && !each.assignsField);
    const fixes = parameter ? [assignByParameter(scope, parameter)] : !field.static && !symbol.constructorSymbol ? [addConstructor(scope, symbol, field.node)] : [];
    const label = field.static ? 'a static const gets its value here' : undefined;
    const secondary = parameter ? [{ span: spanIn(scope, parameter), text: `\`this.${field.name}\` would assign the field` }] : [];
    scope.diagnostics.push(constWithoutValue(spanIn(scope, field.node.name), { name: field.name, owner: symbol.name }, { label, fixes, secondary }));
  }
}

/** `constructor(id: int)` beside `const int id;`: it is `this.id` that assigns the field. */
function assignByParameter(scope: TypeScope, { name, value, start, end }: ast.Parameter): Fix {
  const newText = `this.${name.name}${value ? ` = ${scope.module.source.text.slice(value.start, value.end)}` : ''}`;
  return { title: `write \`this.${name.name}\``, sure: false, edits: [{ span: spanIn(scope, { id: -1, start, end }), newText }] };
}

/** `constructor(this.id) {}` below the field. */
function addConstructor(scope: TypeScope, symbol: ClassSymbol, field: ast.FieldDeclaration): Fix {
  const { source } = scope.module;
  const fields = [...symbol.fields.values()].filter((each) => each.constant && !each.static && each.node.kind === 'field' && !each.node.value);
  const last = fields.at(-1)?.node ?? field;
  const lineStart = source.text.lastIndexOf('\n', last.start - 1) + 1;
  const indent = /^\s*/.exec(source.text.slice(lineStart, last.start))?.[0] ?? '';
  const end = source.text[last.end] === ';' ? last.end + 1 : last.end;
  const newText = `\n${indent}constructor(${fields.map((each) => `this.${each.name}`).join(', ')}) {}`;
  return { title: 'add a constructor that takes it', sure: false, edits: [{ span: { source, start: end, end }, newText }] };
}
