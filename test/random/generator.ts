import type { Random } from '../nbc/random.ts';
import { anyRules, LEAVES, RULES } from './expressions.ts';
import { joined, same, type Piece, type Type } from './piece.ts';
import { FLAT, NESTED } from './statements.ts';

export interface Variable {
  readonly name: string;
  readonly type: Type;
  readonly assignable: boolean;
}

const DEEPEST_EXPRESSION = 4;
const DEEPEST_STATEMENT = 3;

/** Makes pieces of a program while it knows what is in scope. Everything that it makes is well typed and ends. */
export class Generator {
  readonly #random: Random;
  readonly #scopes: Variable[][] = [];
  /** Of the functions around: what they give, and how many loops stand around in them. */
  readonly #functions: { readonly result: Type; loops: number }[] = [];
  #expressionDepth = 0;
  #statementDepth = 0;
  #numbers = 0;
  /** `return`, `break` and `continue` do not leave a finalizer. */
  #jumps = true;

  constructor(random: Random) {
    this.#random = random;
  }

  // ---- choices

  pick<T>(items: readonly T[]): T {
    return this.#random.pick(items);
  }

  /** One in so many. */
  chance(of: number): boolean {
    return this.#random.below(of) === 0;
  }

  number(): number {
    return this.#numbers++;
  }

  name(): string {
    return `v${this.number()}`;
  }

  // ---- scopes

  declare(variable: Variable): void {
    this.#scopes.at(-1)?.push(variable);
  }

  inScope<T>(variables: readonly Variable[], make: () => T): T {
    this.#scopes.push([...variables]);
    const made = make();
    this.#scopes.pop();
    return made;
  }

  inFunction<T>(result: Type, parameters: readonly Variable[], make: () => T): T {
    this.#functions.push({ result, loops: 0 });
    const jumps = this.#jumps;
    this.#jumps = true;
    const made = this.inScope(parameters, make);
    this.#jumps = jumps;
    this.#functions.pop();
    return made;
  }

  withoutJumps<T>(make: () => T): T {
    const jumps = this.#jumps;
    this.#jumps = false;
    const made = make();
    this.#jumps = jumps;
    return made;
  }

  /** A loop's body. */
  loop(variables: readonly Variable[]): Piece {
    const fn = this.#functions[this.#functions.length - 1];
    fn.loops++;
    const body = this.inScope(variables, () => this.block(2));
    fn.loops--;
    return body;
  }

  inLoop(): boolean {
    return this.#jumps && (this.#functions.at(-1)?.loops ?? 0) > 0;
  }

  /** What the function around gives. */
  result(): Type {
    return this.#functions.at(-1)?.result ?? 'int';
  }

  readable(type: Type): string | null {
    return this.#variable((variable) => variable.type === type);
  }

  assignable(type: Type): string | null {
    return this.#variable((variable) => variable.type === type && variable.assignable);
  }

  #variable(fits: (variable: Variable) => boolean): string | null {
    const found = this.#scopes.flat().filter(fits);
    return found.length > 0 ? this.pick(found).name : null;
  }

  // ---- pieces

  expression(type: Type): Piece {
    const variable = this.chance(3) ? this.readable(type) : null;
    if (variable) return same(variable);
    if (this.#expressionDepth >= DEEPEST_EXPRESSION || this.chance(5)) return this.pick(LEAVES[type])(this);
    this.#expressionDepth++;
    const made = this.pick(this.chance(4) ? anyRules(type) : RULES[type])(this);
    this.#expressionDepth--;
    return made;
  }

  block(count: number): Piece {
    return this.inScope([], () => joined(Array.from({ length: count }, () => this.#statement()), '\n'));
  }

  #statement(): Piece {
    const rules = this.#statementDepth < DEEPEST_STATEMENT && this.chance(2) ? NESTED : FLAT;
    this.#statementDepth++;
    const made = this.pick(this.#jumps ? rules : FLAT.slice(0, -2))(this);
    this.#statementDepth--;
    return made;
  }
}
