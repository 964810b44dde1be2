import { nameSpan } from '@noodlecore/compiler/names/labels';
import { lookupName } from '@noodlecore/compiler/names/scope';
import type { FieldSymbol, FunctionSymbol, ModuleSymbol, ParameterSymbol, Symbol, TypeParameterSymbol } from '@noodlecore/compiler/names/symbol';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { forEachChild, type Node } from '@noodlecore/compiler/syntax/walk';
import { referenceSymbol, type CheckedModule } from '@noodlecore/compiler/types/checked';
import { addFunction, declaredSymbols } from './declared.ts';
import type { Entity, ParameterEntity } from './entity.ts';
import type { Occurrence, Role } from './occurrences.ts';

/** Walks a module once and notes each name that stands for something. */
export function findOccurrences(checked: CheckedModule): Occurrence[] {
  const finder = new OccurrenceFinder(checked);
  finder.visit(checked.symbol.ast);
  return finder.found;
}

interface Named {
  readonly start: number;
  readonly end: number;
}

class OccurrenceFinder {
  readonly found: Occurrence[] = [];
  private readonly checked: CheckedModule;
  private readonly module: ModuleSymbol;
  private readonly declared: Map<number, Symbol>;
  /** Parameters of functions with names of their own, by the id of their node. */
  private readonly parameters = new Map<number, Entity>();
  private readonly written = new Set<number>();
  private readonly labels: ast.Identifier[] = [];
  private readonly typeParameters: TypeParameterSymbol[] = [];

  constructor(checked: CheckedModule) {
    this.checked = checked;
    this.module = checked.symbol;
    this.declared = new Map(declaredSymbols(checked.symbol));
    for (const symbol of checked.localFunctions) if (symbol) addFunction(this.declared, symbol);
    for (const symbol of this.declared.values()) if (symbol.kind === 'function') this.nameParameters(symbol);
  }

  visit(node: Node): void {
    const labels = this.labels.length;
    const visible = this.typeParameters.length;
    this.enter(node);
    forEachChild(node, (child) => this.visit(child));
    this.labels.length = labels;
    this.typeParameters.length = visible;
  }

  private enter(node: Node): void {
    switch (node.kind) {
      case 'import':
        return this.importDeclaration(node);
      case 'class': case 'interface': case 'record': case 'enum': case 'type-alias': case 'function': case 'field': case 'enum-case': case 'type-parameter':
        return this.declaration(node, node.name);
      case 'constructor':
        return this.constructorDeclaration(node);
      case 'parameter':
        return this.parameter(node);
      case 'let': case 'let-condition':
        return this.declaration(node, node.name);
      case 'catch':
        if (node.name) this.declaration(node, node.name);
        return;
      case 'name-pattern': case 'constructor-pattern':
        return this.pathPattern(node);
      case 'type-pattern': case 'rest-pattern':
        if (node.name) this.declaration(node, node.name);
        return;
      case 'named-type':
        return this.namedType(node);
      case 'name':
        return this.reference(node, node);
      case 'member':
        return this.reference(node, node.name);
      case 'assign': case 'increment':
        this.written.add(node.target.id);
        return;
      case 'map':
        return this.objectKeys(node);
      case 'call': case 'new':
        return this.namedArguments(node);
      case 'while': case 'do-while': case 'for': case 'for-in':
        return this.label(node.label);
      case 'break': case 'continue':
        return this.labelUse(node.label);
      default:
        return;
    }
  }

  private add(at: Named, entity: Entity, role: Role): void {
    if (at.end > at.start) this.found.push({ start: at.start, end: at.end, entity, role });
  }

  private importDeclaration({ path, names, alias }: ast.ImportDeclaration): void {
    const name = path.map((part) => part.name).join('.');
    const imported = this.module.importedModules.get(name);
    const last = path.at(-1);
    if (!imported || !last) return;
    this.add({ start: path[0].start, end: last.end }, imported, 'import');
    if (alias) this.add(alias, imported, 'import');
    for (const each of names ?? []) {
      const symbol = imported.members.get(each.name.name);
      if (!symbol) continue;
      this.add(each.name, symbol, 'import');
      if (each.alias) this.add(each.alias, symbol, 'import');
    }
  }

  private declaration(node: Node, name: ast.Identifier): void {
    const symbol = this.declared.get(node.id) ?? this.checked.variables[node.id];
    if (!symbol) return;
    this.add(name, symbol, 'declaration');
    this.enterTypeParameters(symbol);
  }

  private constructorDeclaration(node: ast.ConstructorDeclaration): void {
    const symbol = this.declared.get(node.id);
    if (symbol) this.add(nameSpan(symbol), symbol, 'declaration');
  }

  private enterTypeParameters(symbol: Symbol): void {
    if (symbol.kind === 'class' || symbol.kind === 'function' || symbol.kind === 'type-alias') this.typeParameters.push(...symbol.typeParameters);
  }

  /** `constructor(this.x)` names the field: parameter and field are one thing there. */
  private nameParameters(owner: FunctionSymbol): void {
    for (const each of owner.signature.parameters) {
      const field = each.node.assignsField ? owner.owner?.fields.get(each.name) : undefined;
      this.parameters.set(each.node.id, field ?? parameterEntity(owner, each));
    }
  }

  private parameter(node: ast.Parameter): void {
    const entity = this.parameters.get(node.id) ?? this.declared.get(node.id) ?? this.checked.variables[node.id];
    if (entity) this.add(node.name, entity, entity.kind === 'field' && node.assignsField ? 'write' : 'declaration');
  }

  private reference(node: ast.NameExpression | ast.MemberExpression, name: Named): void {
    const entity = this.checked.setters.get(node.id) ?? this.entityOf(node.id);
    if (entity) this.add(name, entity, this.written.has(node.id) ? 'write' : 'read');
  }

  private entityOf(id: number): Entity | null {
    const reference = this.checked.references[id];
    if (!reference) return null;
    if (reference.kind === 'constructor') return reference.symbol ?? reference.type.symbol;
    const symbol = referenceSymbol(reference);
    return symbol?.kind === 'variable' ? (this.parameters.get(symbol.node.id) ?? symbol) : symbol;
  }

  /** `Health.Failed(code)`, a binding, or a constant. */
  private pathPattern(node: ast.NamePattern | ast.ConstructorPattern): void {
    const last = node.path.at(-1);
    if (!last) return;
    const entity = this.entityOf(node.id);
    if (!entity) {
      const symbol = this.declared.get(node.id) ?? this.checked.variables[node.id];
      if (symbol) this.add(last, symbol, 'declaration');
      return;
    }
    this.add(last, entity, 'read');
    if (node.path.length > 1 && entity.kind === 'enum-case') this.add(node.path[node.path.length - 2], entity.owner, 'read');
  }

  private namedType({ path }: ast.NamedTypeNode): void {
    const [first, second] = path;
    if (!first) return;
    const parameter = this.typeParameters.findLast((each) => each.name === first.name);
    if (parameter && !second) return this.add(first, parameter, 'read');
    const found = lookupName(this.module, first.name);
    if (found.kind === 'found') return this.add(first, found.symbol, 'read');
    if (found.kind !== 'namespace') return;
    this.add(first, found.module, 'read');
    const symbol = second && found.module.members.get(second.name);
    if (symbol) this.add(second, symbol, 'read');
  }

  /** The keys of `{ name: 'x' }` where it makes an object. */
  private objectKeys(node: ast.MapLiteral): void {
    const coercion = this.checked.coercions[node.id];
    if (coercion?.kind !== 'object') return;
    for (const entry of node.entries) {
      const field = coercion.fields.find(({ value }) => value === entry.value)?.field;
      const position = coercion.call?.args.indexOf(entry.value) ?? -1;
      const parameter = position >= 0 ? coercion.call?.callee.signature.parameters[position] : undefined;
      const entity = field ?? (parameter && coercion.call ? this.argumentEntity(coercion.call.callee, parameter) : undefined);
      if (entity) this.add(entry.key, entity, 'write');
    }
  }

  private namedArguments(node: ast.CallExpression | ast.NewExpression): void {
    const plan = this.checked.calls[node.id];
    if (!plan || plan.kind === 'closure') return;
    for (const { name, value } of node.args) {
      if (!name) continue;
      const position = plan.args.indexOf(value);
      const entity = position < 0 ? undefined : this.parameterOf(plan, position);
      if (entity) this.add(name, entity, 'read');
    }
  }

  private parameterOf(plan: NonNullable<CheckedModule['calls'][number]>, position: number): Entity | undefined {
    if (plan.kind === 'fields') return plan.fields[position];
    if (plan.kind !== 'direct') return undefined;
    const parameter = plan.callee.signature.parameters[position];
    return parameter && this.argumentEntity(plan.callee, parameter);
  }

  private argumentEntity(callee: FunctionSymbol, parameter: ParameterSymbol): FieldSymbol | ParameterEntity {
    const field = parameter.node.assignsField ? callee.owner?.fields.get(parameter.name) : undefined;
    return field ?? parameterEntity(callee, parameter);
  }

  private label(label: ast.Identifier | null): void {
    if (!label) return;
    this.labels.push(label);
    this.addLabel(label, label, 'declaration');
  }

  private labelUse(use: ast.Identifier | null): void {
    const label = use && this.labels.findLast((each) => each.name === use.name);
    if (use && label) this.addLabel(use, label, 'read');
  }

  private addLabel(at: ast.Identifier, node: ast.Identifier, role: Role): void {
    this.add(at, { kind: 'label', name: node.name, key: `${this.module.name}.label@${node.start}`, module: this.module, node }, role);
  }
}

function parameterEntity(owner: FunctionSymbol, { name, node, type }: ParameterSymbol): ParameterEntity {
  return { kind: 'parameter', name, key: `${owner.key}(${name})`, module: owner.module, owner, node, type };
}
