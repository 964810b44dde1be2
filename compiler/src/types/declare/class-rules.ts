import { emptyEnum, interfaceField, recordBodyField } from '../../diagnostics/catalogue/declarations.ts';
import type { Fix } from '../../diagnostics/diagnostic.ts';
import { hasModifier } from '../../names/bound.ts';
import type { ClassSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { builtInName } from '../../syntax/foreign-types.ts';
import { ancestorsOf } from '../ancestors.ts';
import { checkAccessor } from './accessors.ts';
import { checkConstructorRules } from './constructors.ts';
import { checkConflictingInterfaces } from './inheritance.ts';
import { checkMissingMembers } from './missing-members.ts';
import { checkOverrides } from './overrides.ts';
import { checkDerivedNames, checkEndlessRecord } from './records.ts';
import { spanIn, type TypeScope } from './scope.ts';
import { declareSignatures } from './signatures.ts';

/** Everything that a class, interface, record or enum must keep to, once all headers are known. */
export function checkClass(scope: TypeScope, symbol: ClassSymbol): void {
  for (const above of ancestorsOf(symbol).values()) if (above.symbol.module !== scope.module) declareSignatures(above.symbol.module);
  checkFields(scope, symbol);
  checkDerivedNames(scope, symbol);
  if (symbol.classKind === 'record') checkEndlessRecord(scope, symbol);
  if (symbol.node.kind === 'enum' && symbol.node.cases.length === 0) scope.diagnostics.push(emptyEnum(spanIn(scope, symbol.node.name), { name: symbol.name }));
  checkConflictingInterfaces(scope, symbol);
  for (const method of symbol.methods.values()) checkAccessor(scope, method);
  checkOverrides(scope, symbol);
  checkMissingMembers(scope, symbol);
  checkConstructorRules(scope, symbol);
}

/** Only classes have fields in their bodies; the fields of one interface or enum are one mistake. */
function checkFields(scope: TypeScope, symbol: ClassSymbol): void {
  if (symbol.classKind === 'class') return;
  const fields = symbol.node.members.filter((member) => member.kind === 'field');
  const wrong = fields.filter(({ name, modifiers }) => name.name !== '' && !hasModifier(modifiers, 'static'));
  const [first, ...others] = wrong;
  if (first === undefined) return;
  const names = { name: first.name.name, owner: symbol.name };
  const secondary = others.map(({ name }) => ({ span: spanIn(scope, name), text: 'nor this' }));
  const span = spanIn(scope, first.name);
  switch (symbol.classKind) {
    case 'record':
      scope.diagnostics.push(recordBodyField(span, names, { secondary }));
      return;
    case 'enum':
      scope.diagnostics.push(interfaceField(span, { ...names, what: 'an enum' }, { secondary, label: `give the cases that carry it a value: \`Case(${names.name}: ${typeOf(scope, first)})\`` }));
      return;
    case 'interface':
      scope.diagnostics.push(
        interfaceField(span, { ...names, what: 'an interface' }, {
          secondary,
          label: `ask for a getter: \`get ${names.name}(): ${typeOf(scope, first)}\``,
          hint: 'what only holds values is a `record`, or a `class` where they change',
          fixes: [...(wrong.length === symbol.node.members.length ? [asRecord(scope, symbol, wrong)] : []), asGetters(scope, wrong)],
        }),
      );
  }
}

function typeOf(scope: TypeScope, { type }: ast.FieldDeclaration): string {
  return scope.module.source.text.slice(type.start, type.end).replace(/\w+/g, builtInName);
}

/** What answers is a field or a getter. */
function asGetters(scope: TypeScope, fields: readonly ast.FieldDeclaration[]): Fix {
  const { source } = scope.module;
  const edits = fields.map((field) => ({ span: spanIn(scope, field), newText: `get ${field.name.name}(): ${typeOf(scope, field)}${isOptional(source.text, field) ? '?' : ''};` }));
  return { title: fields.length === 1 ? 'ask for a getter' : 'ask for getters', sure: false, edits };
}

/** `interface User { name: String }`, as in TypeScript. */
function asRecord(scope: TypeScope, { node }: ClassSymbol, fields: readonly ast.FieldDeclaration[]): Fix {
  const { source } = scope.module;
  const { end } = node.typeParameters.at(-1) ?? node.name;
  const head = `${source.text.slice(node.name.start, end)}${node.typeParameters.length > 0 ? '>' : ''}`;
  const list = fields.map((field) => `${field.name.name}: ${typeOf(scope, field)}${isOptional(source.text, field) ? '?' : ''}`);
  const start = node.modifiers.at(-1)?.end ?? node.start;
  const from = source.text.indexOf('interface', start);
  return { title: 'make it a record', sure: false, edits: [{ span: { source, start: from, end: node.end }, newText: `record ${head}(${list.join(', ')})` }] };
}

/** `name?: String` */
function isOptional(text: string, { name, type, nameFirst }: ast.FieldDeclaration): boolean {
  return nameFirst && text[type.end - 1] !== '?' && text.slice(name.end, type.start).includes('?');
}
