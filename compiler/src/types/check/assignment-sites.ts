import type * as ast from '../../syntax/ast.ts';
import type { Body } from './body.ts';
import { forEachChild, type BodyNode } from './child-nodes.ts';

/** Where a body's variables are assigned after their declaration, by the id of the declaring node. */
export interface AssignmentSites {
  readonly positions: ReadonlyMap<number, readonly number[]>;
  /** Variables that a lambda or nested function assigns, other than the one that declares them. */
  readonly inClosures: ReadonlySet<number>;
}

/** Collected when narrowing first asks: most bodies never need it. */
export function sitesOf(body: Body): AssignmentSites {
  return (body.sites ??= new SiteCollector().collect(body.root));
}

interface Declared {
  readonly id: number;
  readonly closure: number;
  readonly hidden: Declared | undefined;
}

type Task =
  | { readonly do: 'visit'; readonly node: BodyNode }
  | { readonly do: 'declare'; readonly name: string; readonly node: ast.NodeBase }
  | { readonly do: 'leave'; readonly closure: boolean };

/** Walks with a stack of its own, so that long operator chains cannot overflow JavaScript's. */
class SiteCollector {
  private readonly positions = new Map<number, number[]>();
  private readonly inClosures = new Set<number>();
  private readonly names = new Map<string, Declared>();
  private readonly scopes: string[][] = [[]];
  private readonly tasks: Task[] = [];
  private closure = 0;

  collect(root: ast.ModuleNode | BodyNode): AssignmentSites {
    if (root.kind === 'module') this.startModule(root);
    else this.children(root);
    for (let task = this.tasks.pop(); task; task = this.tasks.pop()) this.perform(task);
    return { positions: this.positions, inClosures: this.inClosures };
  }

  private startModule(module: ast.ModuleNode): void {
    for (const item of module.items) if (item.kind === 'let') this.declareName(item.name.name, item);
    for (let i = module.items.length - 1; i >= 0; i--) {
      const item = module.items[i];
      if (item.kind !== 'let') this.tasks.push({ do: 'visit', node: item });
      else if (item.value) this.tasks.push({ do: 'visit', node: item.value });
    }
  }

  private perform(task: Task): void {
    if (task.do === 'visit') this.visit(task.node);
    else if (task.do === 'declare') this.declareName(task.name, task.node);
    else this.leave(task.closure);
  }

  private visit(node: BodyNode): void {
    switch (node.kind) {
      case 'let':
      case 'let-condition':
        this.tasks.push({ do: 'declare', name: node.name.name, node });
        return this.children(node);
      case 'parameter':
      case 'catch':
        if (node.name) this.declareName(node.name.name, node);
        return node.kind === 'catch' ? this.scope(node, false) : this.children(node);
      case 'name-pattern':
        if (node.path.length === 1) this.declareName(node.path[0].name, node);
        return;
      case 'type-pattern':
        if (node.name) this.declareName(node.name.name, node);
        return;
      case 'list-pattern':
        if (node.rest?.name) this.declareName(node.rest.name.name, node.rest);
        return this.children(node);
      case 'assign':
        this.assign(node.target, node.end - 1);
        return this.children(node);
      case 'increment':
        this.assign(node.target, node.end - 1);
        return this.children(node);
      case 'function':
      case 'constructor':
      case 'lambda':
        return this.scope(node, true);
      case 'block':
      case 'if':
      case 'while':
      case 'for':
      case 'for-in':
      case 'match-arm':
      case 'conditional':
        return this.scope(node, false);
      default:
        return this.children(node);
    }
  }

  /** Children are visited in text order: the last one is pushed first. */
  private children(node: BodyNode): void {
    const first = this.tasks.length;
    forEachChild(node, (child) => this.tasks.push({ do: 'visit', node: child }));
    for (let low = first, high = this.tasks.length - 1; low < high; low++, high--) {
      [this.tasks[low], this.tasks[high]] = [this.tasks[high], this.tasks[low]];
    }
  }

  private scope(node: BodyNode, closure: boolean): void {
    this.scopes.push([]);
    if (closure) this.closure++;
    this.tasks.push({ do: 'leave', closure });
    this.children(node);
  }

  private leave(closure: boolean): void {
    if (closure) this.closure--;
    for (const name of this.scopes.pop() ?? []) {
      const hidden = this.names.get(name)?.hidden;
      if (hidden) this.names.set(name, hidden);
      else this.names.delete(name);
    }
  }

  private declareName(name: string, node: ast.NodeBase): void {
    this.names.set(name, { id: node.id, closure: this.closure, hidden: this.names.get(name) });
    this.scopes[this.scopes.length - 1].push(name);
  }

  private assign(target: ast.Expression, position: number): void {
    if (target.kind === 'list') {
      for (const element of target.elements) this.assign(element, position);
      return;
    }
    if (target.kind !== 'name') return;
    const declared = this.names.get(target.name);
    if (!declared) return;
    const known = this.positions.get(declared.id);
    if (known) known.push(position);
    else this.positions.set(declared.id, [position]);
    if (declared.closure < this.closure) this.inClosures.add(declared.id);
  }
}
