import { clashingImports, notAType, privateImport, unknownExport } from '../../diagnostics/catalogue/names.ts';
import { staticTypeParameter } from '../../diagnostics/catalogue/declarations.ts';
import type { Details } from '../../diagnostics/diagnostic.ts';
import { closest } from '../../diagnostics/suggest.ts';
import { clashDetails } from '../../names/clash.ts';
import { declaredHere, declaredInProgram } from '../../names/labels.ts';
import { exportedNames, lookupExport, lookupName } from '../../names/scope.ts';
import type { ClassSymbol, ModuleSymbol, TopLevelSymbol, TypeAliasSymbol, TypeParameterSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import { spanIn, type TypeScope } from './scope.ts';
import { describeSymbol, reportUnimportable, reportUnknownType } from './unknown-type.ts';

/** What the name of a type can stand for. */
export type Named = ClassSymbol | TypeAliasSymbol | TypeParameterSymbol;

/** What the (dotted) name of a type stands for; null after a report. */
export function findNamed(scope: TypeScope, node: ast.NamedTypeNode): Named | null {
  const { path } = node;
  const first = path[0];
  if (!first || path.some((part) => part.name === '')) return null;
  const isBare = path.length === 1;
  const parameter = isBare ? findTypeParameter(scope, first) : null;
  if (parameter !== undefined && parameter !== null) return parameter;
  if (parameter === undefined) return null;
  const found = lookupName(scope.module, first.name);
  switch (found.kind) {
    case 'found':
      if (isBare) return asNamed(scope, first, found.symbol);
      scope.diagnostics.push(notAType(spanIn(scope, node), { name: pathText(node), what: memberDescription(found.symbol, path[1].name) }, newBeforeCase(scope, node, found.symbol)));
      return null;
    case 'namespace':
      return findInNamespace(scope, node, found.module);
    case 'clash':
      scope.diagnostics.push(clashingImports(spanIn(scope, first), { name: first.name }, clashDetails(scope.module, first.name, found.symbols)));
      return null;
    case 'unresolved':
      if (!found.isNamed && isBare) reportUnimportable(scope, first);
      return null;
    case 'none':
      reportUnknownType(scope, isBare ? first : node, pathText(node));
      return null;
  }
}

/** Undefined after a report. */
function findTypeParameter(scope: TypeScope, name: ast.Identifier): TypeParameterSymbol | null | undefined {
  const { typeParameters, unavailable } = scope;
  for (let i = typeParameters.length - 1; i >= 0; i--) if (typeParameters[i].name === name.name) return typeParameters[i];
  const hidden = unavailable.length === 0 ? undefined : unavailable.find((each) => each.name === name.name);
  if (!hidden) return null;
  reportStatic(scope, name, hidden);
  return undefined;
}

/** Told once in each member, however often it names the parameters. */
function reportStatic(scope: TypeScope, name: ast.Identifier, hidden: TypeParameterSymbol): void {
  const { module, unavailable } = scope;
  const owner = [...module.members.values()].find((member) => member.kind === 'class' && member.typeParameters.includes(hidden));
  const member = owner?.kind === 'class' ? owner.node.members.find(({ start, end }) => start <= name.start && name.end <= end) : undefined;
  const key = `static ${member?.start ?? name.start}`;
  if (module.reportedTypes.has(key)) return;
  module.reportedTypes.add(key);
  const own = member?.kind === 'function' && member.typeParameters.length === 0 ? `<${unavailable.map((each) => each.name).join(', ')}>` : null;
  const fixes = own === null || member?.kind !== 'function' ? [] : [{ title: 'give the function type parameters of its own', sure: false, edits: [{ span: { source: module.source, start: member.name.end, end: member.name.end }, newText: own }] }];
  scope.diagnostics.push(staticTypeParameter(spanIn(scope, name), { name: name.name }, { secondary: [declaredHere(hidden)], fixes }));
}

function findInNamespace(scope: TypeScope, node: ast.NamedTypeNode, module: ModuleSymbol): Named | null {
  const member = node.path[1];
  if (!member) {
    scope.diagnostics.push(notAType(spanIn(scope, node), { name: pathText(node), what: 'a module' }, { hint: `write one of its types: \`${pathText(node)}.Type\`` }));
    return null;
  }
  const exported = lookupExport(module, member.name);
  if (!exported) {
    scope.diagnostics.push(unknownExport(spanIn(scope, member), { name: member.name, module: module.name }, suggestExport(scope, module, member)));
    return null;
  }
  if (exported.hidden) {
    scope.diagnostics.push(privateImport(spanIn(scope, member), { name: member.name, module: module.name }, { secondary: [declaredHere(exported.symbol)] }));
    return null;
  }
  return asNamed(scope, member, exported.symbol);
}

function suggestExport(scope: TypeScope, module: ModuleSymbol, member: ast.Identifier): Details {
  const near = closest(member.name, exportedNames(module));
  if (!near) return {};
  return { label: `did you mean \`${near}\`?`, fixes: [{ title: `write \`${near}\``, sure: false, edits: [{ span: spanIn(scope, member), newText: near }] }] };
}

function asNamed(scope: TypeScope, at: ast.NodeBase, symbol: TopLevelSymbol): Named | null {
  if (symbol.kind === 'class' || symbol.kind === 'type-alias') return symbol;
  scope.diagnostics.push(notAType(spanIn(scope, at), { name: symbol.name, what: describeSymbol(symbol) }, { secondary: declaredInProgram(symbol) }));
  return null;
}

/** `new Health.Failed(3)` and `new Instant.parse(text)`: neither a case nor a call has a `new`. */
function newBeforeCase(scope: TypeScope, node: ast.NamedTypeNode, symbol: TopLevelSymbol): Details {
  const { text } = scope.module.source;
  const [word] = /\bnew\s+$/.exec(text.slice(Math.max(0, node.start - 10), node.start)) ?? [];
  if (word === undefined || symbol.kind !== 'class' || node.path.length !== 2) return {};
  const isCase = symbol.cases.has(node.path[1].name);
  if (!isCase && symbol.methods.get(node.path[1].name)?.static !== true) return {};
  const edits = [{ span: { source: scope.module.source, start: node.start - word.length, end: node.start }, newText: '' }];
  return { label: `${isCase ? 'a case is written' : 'a static method is called'} without \`new\``, fixes: [{ title: 'remove `new`', sure: false, edits }] };
}

function memberDescription(symbol: TopLevelSymbol, member: string): string {
  if (symbol.kind === 'class' && symbol.cases.has(member)) return `a case of the enum \`${symbol.name}\``;
  return symbol.kind === 'class' ? `a member of \`${symbol.name}\`` : `a name inside ${describeSymbol(symbol)}`;
}

function pathText(node: ast.NamedTypeNode): string {
  return node.path.map((part) => part.name).join('.');
}
