import type { VariableSymbol } from '../../names/symbol.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Frame } from './body.ts';
import type { Local } from './locals.ts';

/** A nested function that is used where a variable that it needs does not exist yet. */
export interface EarlyUse {
  readonly node: ast.NodeBase;
  readonly name: string;
  readonly variable: VariableSymbol;
}

/**
 * Nested functions are known in their whole block, variables only from their declaration on. So what a function uses may be missing
 * where the function is used further up. Whether it is, is known when the whole body is checked: functions call each other.
 */
export class NestedUses {
  readonly #needs = new Map<ast.NodeBase, Set<Local>>();
  readonly #uses: { readonly node: ast.NodeBase; readonly local: Local; readonly declared: number }[] = [];
  #declared = 0;

  /** The place of a new local in the order of declarations. */
  declare(): number {
    return this.#declared++;
  }

  /** Code of `frame` uses a local function, or a variable of a function around it. */
  note(frame: Frame, node: ast.NodeBase, local: Local): void {
    let isNested = false;
    for (let at: Frame | null = frame; at && at !== local.frame; at = at.parent) {
      if (at.kind !== 'function') continue;
      isNested = true;
      this.#needsOf(at.node).add(local);
    }
    // What a nested function uses matters where that one is used.
    if (local.symbol.kind === 'function' && !isNested) this.#uses.push({ node, local, declared: this.#declared });
  }

  /** The first such use of each function. */
  *early(): Iterable<EarlyUse> {
    const told = new Set<Local>();
    for (const { node, local, declared } of this.#uses) {
      const variable = told.has(local) ? undefined : this.#missing(local, declared);
      if (!variable) continue;
      told.add(local);
      yield { node, name: local.name.name, variable };
    }
  }

  /** A variable that a function needs, itself or through others, and that is not among the first so many locals. */
  #missing(first: Local, declared: number): VariableSymbol | undefined {
    const needed = new Set([first]);
    for (const { symbol, order } of needed) {
      if (symbol.kind === 'variable' && order >= declared) return symbol;
      if (symbol.kind === 'function') for (const each of this.#needs.get(symbol.node) ?? []) needed.add(each);
    }
    return undefined;
  }

  #needsOf(node: ast.NodeBase): Set<Local> {
    let needs = this.#needs.get(node);
    if (!needs) this.#needs.set(node, (needs = new Set()));
    return needs;
  }
}
