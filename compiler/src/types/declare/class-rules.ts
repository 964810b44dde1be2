import { emptyEnum, interfaceField, recordBodyField } from '../../diagnostics/catalogue/declarations.ts';
import { hasModifier } from '../../names/bound.ts';
import type { ClassSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { builtInName } from '../../syntax/foreign-types.ts';
import { ancestorsOf } from '../ancestors.ts';
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
  checkOverrides(scope, symbol);
  checkMissingMembers(scope, symbol);
  checkConstructorRules(scope, symbol);
}

/** Only classes have fields in their bodies. */
function checkFields(scope: TypeScope, symbol: ClassSymbol): void {
  if (symbol.classKind === 'class') return;
  for (const member of symbol.node.members) {
    if (member.kind !== 'field' || !member.name.name) continue;
    if (!hasModifier(member.modifiers, 'static')) reportField(scope, symbol, member);
  }
}

function reportField(scope: TypeScope, symbol: ClassSymbol, node: ast.FieldDeclaration): void {
  const span = spanIn(scope, node.name);
  const names = { name: node.name.name, owner: symbol.name };
  if (symbol.classKind === 'record') {
    scope.diagnostics.push(recordBodyField(span, names));
    return;
  }
  const type = scope.module.source.text.slice(node.type.start, node.type.end).replace(/\w+/g, builtInName);
  const [what, label] =
    symbol.classKind === 'interface' ? ['an interface', `ask for a method: \`func ${names.name}(): ${type}\``] : ['an enum', `give the cases that carry it a value: \`Case(${names.name}: ${type})\``];
  scope.diagnostics.push(interfaceField(span, { ...names, what }, { label }));
}
