import { overrideMismatch } from '../diagnostics/catalogue/declarations.ts';
import type { SourceText } from '../base/source.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { ModuleState } from '../module-state.ts';
import { contains } from '../places.ts';
import type * as ast from '../syntax/ast.ts';
import { isStatement } from '../syntax/statement-nodes.ts';
import { descendants, forEachChild, type Node } from '../syntax/walk.ts';
import type { CheckedModule, Reference } from '../types/checked.ts';
import type { Case } from './cause.ts';

/** A place where a declaration's type is written. */
export interface Slot {
  readonly type: ast.TypeNode;
  /** Whose type it is. */
  readonly name: ast.Identifier;
  /** Whether it is what a function gives. */
  readonly isResult: boolean;
  /** Whether it may be left out, because a value stands behind it. */
  readonly isInferable: boolean;
  /** Only what stands in its angle brackets may be wrong. */
  readonly keepsHead?: boolean;
}

/** The places of types in a module, the same ones for all that look for them. */
export class DeclaredSlots {
  readonly module: ast.ModuleNode;
  readonly source: SourceText;
  private readonly nodes = new Map<number, Node>();
  private readonly slots = new Map<ast.TypeNode, Slot>();

  constructor({ parsed, source }: Pick<ModuleState, 'parsed' | 'source'>) {
    this.module = parsed.ast;
    this.source = source;
    for (const node of descendants(parsed.ast)) this.nodes.set(node.id, node);
  }

  /** The node itself, where the module has it. */
  find(node: ast.NodeBase): Node | undefined {
    const own = this.nodes.get(node.id);
    return own === node ? own : undefined;
  }

  slotOf(slot: Slot): Slot {
    const known = this.slots.get(slot.type) ?? slot;
    this.slots.set(slot.type, known);
    return known;
  }
}

/** The slots of a module that mistakes in others may come from, too: one finder for each text in which something is wrong. */
export function slotsBehind({ state, broken }: Case): (diagnostic: Diagnostic) => ReadonlySet<Slot> {
  const declared = new DeclaredSlots(state);
  const finders = new Map(broken.flatMap(({ source, parsed, checked }) => (checked ? [[source.path, new Slots(parsed.ast, checked, declared)] as const] : [])));
  return (diagnostic) => finders.get(diagnostic.primary.span.source.path)?.of(diagnostic) ?? NO_SLOTS;
}

const NO_SLOTS: ReadonlySet<Slot> = new Set();

/** Finds the written types that mistakes of types may come from: those of what stands in the same expression. */
export class Slots {
  private readonly nodes = new Map<number, Node>();
  /** Where the value of something that has no written type comes from. */
  private readonly origins = new Map<number, Node>();
  /** Which field of a case or record a name in a pattern stands for. */
  private readonly places = new Map<number, Place>();
  private readonly declared: DeclaredSlots;
  private readonly module: ast.ModuleNode;
  private readonly checked: CheckedModule;

  /**
   * @param module in which the mistakes are.
   * @param declared of the module whose types may be to blame.
   */
  constructor(module: ast.ModuleNode, checked: CheckedModule, declared: DeclaredSlots) {
    this.module = module;
    this.checked = checked;
    this.declared = declared;
    for (const node of descendants(module)) {
      this.nodes.set(node.id, node);
      this.noteOrigins(node);
    }
  }

  /** The types that may be to blame for a mistake. */
  of(diagnostic: Diagnostic): ReadonlySet<Slot> {
    const found = new Set<Slot>();
    const at = diagnostic.primary.span.start;
    const path = pathTo(this.module, at);
    for (const node of path) this.addDeclared(node, found);
    const root = rootOf(path);
    if (root) this.addMentioned(root, at, found, 3);
    for (const { span } of diagnostic.secondary) {
      if (span.source.path !== this.declared.source.path) continue;
      const pointed = pathTo(this.declared.module, span.start).findLast((node) => 'name' in node && typeof node.name === 'object' && node.name !== null && node.name.start === span.start);
      if (pointed) this.addDeclared(pointed, found);
      if (pointed?.kind === 'function' && diagnostic.code === overrideMismatch.code) for (const parameter of pointed.parameters) this.addDeclared(parameter, found);
    }
    return found;
  }

  /** The variables without a written type, the values of which may be to blame for it. */
  valuesOf(diagnostic: Diagnostic): ReadonlySet<ast.LetStatement> {
    const found = new Set<ast.LetStatement>();
    const root = rootOf(pathTo(this.module, diagnostic.primary.span.start));
    if (!root) return found;
    for (const node of descendants(root)) {
      const reference = this.checked.references[node.id];
      const declared = reference?.kind === 'variable' ? this.nodes.get(reference.symbol.node.id) : undefined;
      if (declared?.kind === 'let' && declared.type === null && declared.value !== null) found.add(declared);
    }
    return found;
  }

  /** The same, and those in the values of which it stands. */
  untypedOf(diagnostic: Diagnostic): ReadonlySet<ast.LetStatement> {
    const around = pathTo(this.module, diagnostic.primary.span.start).flatMap((node) => (node.kind === 'let' && node.type === null && node.value !== null ? [node] : []));
    return new Set([...around, ...this.valuesOf(diagnostic)]);
  }

  /** What the declaration itself says. */
  private addDeclared(declared: ast.NodeBase, found: Set<Slot>): void {
    const node = this.declared.find(declared);
    switch (node?.kind) {
      case 'let':
        if (node.type) found.add(this.declared.slotOf({ type: node.type, name: node.name, isResult: false, isInferable: node.value !== null }));
        else if (node.value?.kind === 'new' && hasArguments(node.value.type)) found.add(this.declared.slotOf({ type: node.value.type, name: node.name, isResult: false, isInferable: false, keepsHead: true }));
        return;
      case 'parameter':
        if (node.type) found.add(this.declared.slotOf({ type: node.type, name: node.name, isResult: false, isInferable: false }));
        return;
      case 'field':
        found.add(this.declared.slotOf({ type: node.type, name: node.name, isResult: false, isInferable: false }));
        return;
      case 'function':
        if (node.result) found.add(this.declared.slotOf({ type: node.result, name: node.name, isResult: true, isInferable: false }));
        return this.addBounds(node.typeParameters, found);
      case 'class':
      case 'record':
      case 'enum':
        for (const type of [...(node.kind === 'class' && node.superclass ? [node.superclass] : []), ...node.interfaces]) {
          if (hasArguments(type)) found.add(this.declared.slotOf({ type, name: node.name, isResult: false, isInferable: false, keepsHead: true }));
        }
        return this.addBounds(node.typeParameters, found);
      default:
        return;
    }
  }

  private addBounds(parameters: readonly ast.TypeParameter[], found: Set<Slot>): void {
    for (const { name, bound } of parameters) if (bound && hasArguments(bound)) found.add(this.declared.slotOf({ type: bound, name, isResult: false, isInferable: false, keepsHead: true }));
  }

  /** The types of all that an expression names, and of what its calls take. */
  private addMentioned(root: Node, at: number, found: Set<Slot>, depth: number): void {
    if (depth === 0) return;
    const stack: Node[] = [root];
    for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
      const reference = this.checked.references[node.id];
      if (reference) this.addReferred(reference, at, found, depth);
      this.addParameter(node, at, found);
      forEachChild(node, (child) => {
        if (child.kind !== 'block') stack.push(child);
      });
    }
  }

  private addReferred(reference: Reference, at: number, found: Set<Slot>, depth: number): void {
    switch (reference.kind) {
      case 'variable':
      case 'constant': {
        const { node } = reference.symbol;
        this.addDeclared(node, found);
        if (this.nodes.get(node.id) !== node) return;
        const origin = this.origins.get(node.id);
        if (origin) this.addMentioned(origin, at, found, depth - 1);
        this.addField(node, found);
        return;
      }
      case 'field':
      case 'method':
      case 'function':
        return this.addDeclared(reference.symbol.node, found);
      default:
        return;
    }
  }

  private addField(declared: ast.NodeBase, found: Set<Slot>): void {
    const place = this.places.get(declared.id);
    const reference = place && this.checked.references[place.pattern.id];
    if (reference?.kind !== 'enum-case' && reference?.kind !== 'record') return;
    const field = [...reference.symbol.fields.values()][place?.index ?? 0]?.node;
    if (field) this.addDeclared(field, found);
  }

  /** The parameter that takes the argument in which the mistake stands. */
  private addParameter(node: Node, at: number, found: Set<Slot>): void {
    const plan = this.checked.calls[node.id];
    if (plan?.kind !== 'direct' && plan?.kind !== 'fields') return;
    const index = plan.args.findIndex((argument) => argument !== null && contains(argument, at));
    if (index < 0) return;
    const declared = plan.kind === 'direct' ? plan.callee.signature.parameters[index]?.node : plan.fields[index]?.node;
    if (!declared) return;
    this.addDeclared(declared, found);
    if (plan.kind === 'direct' && declared.kind === 'parameter' && declared.assignsField) {
      const field = plan.callee.owner?.fields.get(declared.name.name)?.node;
      if (field) this.addDeclared(field, found);
    }
  }

  private noteOrigins(node: Node): void {
    switch (node.kind) {
      case 'let':
        if (!node.type && node.value) this.origins.set(node.id, node.value);
        return;
      case 'let-condition':
        this.origins.set(node.id, node.value);
        return;
      case 'destructuring':
        return this.noteBindings(node.pattern, node.value);
      case 'for-in':
        for (const binding of node.bindings) this.noteBindings(binding, node.iterable);
        return;
      case 'match':
        for (const { pattern } of node.arms) this.noteBindings(pattern, node.subject);
        return;
      case 'is':
        return this.noteBindings(node.pattern, node.value);
      case 'call':
        for (const { value } of node.args) if (value.kind === 'lambda') for (const parameter of value.parameters) this.origins.set(parameter.id, node.callee);
        return;
      default:
        return;
    }
  }

  private noteBindings(pattern: ast.Pattern, value: ast.Expression): void {
    for (const node of descendants(pattern)) {
      if (node.kind !== 'constructor-pattern') this.origins.set(node.id, value);
      else for (const [index, argument] of node.args.entries()) this.places.set(argument.id, { pattern: node, index });
    }
  }
}

interface Place {
  readonly pattern: ast.ConstructorPattern;
  readonly index: number;
}

/** Whether it says what something generic is made of. */
function hasArguments(type: ast.TypeNode): boolean {
  return type.kind === 'named-type' && type.args.length > 0;
}

/** The whole expression that the last node of a path stands in. */
function rootOf(path: readonly Node[]): Node | null {
  let root: Node | null = null;
  let isOpen = true;
  for (const node of path) {
    if (isStatement(node) || node.kind === 'block' || node.kind === 'match-arm' || node.kind === 'field' || node.kind === 'function') {
      root = null;
      isOpen = true;
    } else if (isOpen) {
      root = node;
      isOpen = false;
    }
  }
  return root;
}

function pathTo(module: ast.ModuleNode, offset: number): Node[] {
  const path: Node[] = [];
  for (let node: Node | null = module; node !== null; node = childAt(node, offset)) path.push(node);
  return path;
}

function childAt(node: Node, offset: number): Node | null {
  let found: Node | null = null;
  forEachChild(node, (child) => {
    if (contains(child, offset) && (found === null || child.end > offset || found.end <= offset)) found = child;
  });
  return found;
}
