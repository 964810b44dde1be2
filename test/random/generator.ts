import type { Random } from '../nbc/random.ts';
import { blockOf, same, type Piece } from './piece.ts';

export type Type = string;

export interface Variable {
  readonly name: string;
  readonly type: Type;
  readonly assignable: boolean;
}

/** One way to make an expression or a statement. */
export type Rule = (g: Generator) => Piece;

/** How values of a type are made, and shown. */
export interface TypeRules {
  /** What needs nothing else: where expressions must end. */
  readonly leaves: readonly Rule[];
  readonly rules: readonly Rule[];
  /** The text of a value, as a function in JavaScript; absent where values have none that is worth looking at. */
  readonly show?: string;
  /** A function that logs a value on its way. */
  readonly tracer?: string;
}

/** Statements that contain no others, those that do, and those that leave what is around them. */
export interface StatementRules {
  readonly flat: readonly Rule[];
  readonly nested: readonly Rule[];
  readonly jumps: readonly Rule[];
}

const DEEPEST_EXPRESSION = 4;
const DEEPEST_STATEMENT = 3;

/** Makes pieces of a program while it knows what is in scope. Everything that it makes is well typed and ends. */
export class Generator {
  readonly types = new Map<Type, TypeRules>();
  readonly #random: Random;
  readonly #statements: StatementRules;
  readonly #anyRules: (type: Type) => readonly Rule[];
  readonly #scopes: Variable[][] = [];
  /** Of the functions around: what they give, and the loops around in them. */
  readonly #functions: { readonly result: Type; readonly loops: string[] }[] = [];
  #expressionDepth = 0;
  #statementDepth = 0;
  #numbers = 0;
  /** `return`, `break` and `continue` do not leave a finalizer. */
  #jumps = true;

  constructor(random: Random, statements: StatementRules, anyRules: (type: Type) => readonly Rule[]) {
    this.#random = random;
    this.#statements = statements;
    this.#anyRules = anyRules;
  }

  // ---- choices

  pick<T>(items: readonly T[]): T {
    return this.#random.pick(items);
  }

  /** One in so many. */
  chance(of: number): boolean {
    return this.#random.below(of) === 0;
  }

  below(n: number): number {
    return this.#random.below(n);
  }

  name(): string {
    return `v${this.#numbers++}`;
  }

  number(): number {
    return this.#numbers++;
  }

  /** A type of which there are values, and which is fit for a purpose. */
  type(fits: (rules: TypeRules, type: Type) => boolean = () => true): Type {
    return this.pick([...this.types].filter(([type, rules]) => fits(rules, type)))[0];
  }

  /** A type whose values can be looked at. */
  shownType(): Type {
    return this.type(({ show }) => show !== undefined);
  }

  rulesOf(type: Type): TypeRules {
    const rules = this.types.get(type);
    if (!rules) throw new Error(`no rules make ${type}`);
    return rules;
  }

  showOf(type: Type): string {
    return this.rulesOf(type).show ?? 'String';
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
    this.#functions.push({ result, loops: [] });
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

  /** A loop's body; jumps in it may name its label. */
  loop(label: string, variables: readonly Variable[]): Piece {
    const { loops } = this.#functions[this.#functions.length - 1];
    loops.push(label);
    const body = this.inScope(variables, () => this.block(2));
    loops.pop();
    return body;
  }

  /** The labels of the loops around that a jump may leave. */
  loops(): readonly string[] {
    return this.#jumps ? (this.#functions.at(-1)?.loops ?? []) : [];
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

  assignableTypes(): readonly Type[] {
    return [...new Set(this.#scopes.flat().filter(({ assignable }) => assignable).map(({ type }) => type))];
  }

  #variable(fits: (variable: Variable) => boolean): string | null {
    const found = this.#scopes.flat().filter(fits);
    return found.length > 0 ? this.pick(found).name : null;
  }

  // ---- pieces

  expression(type: Type): Piece {
    return { ...this.#expression(type), type };
  }

  #expression(type: Type): Piece {
    const variable = this.chance(3) ? this.readable(type) : null;
    if (variable) return same(variable);
    const { leaves, rules } = this.rulesOf(type);
    if (this.#expressionDepth >= DEEPEST_EXPRESSION || this.chance(5) || rules.length === 0) return this.pick(leaves)(this);
    this.#expressionDepth++;
    const made = this.pick(this.chance(4) ? this.#anyRules(type) : rules)(this);
    this.#expressionDepth--;
    return made;
  }

  block(count: number): Piece {
    return this.inScope([], () => blockOf(Array.from({ length: count }, () => this.#statement())));
  }

  #statement(): Piece {
    const { flat, nested, jumps } = this.#statements;
    const rules = this.#statementDepth < DEEPEST_STATEMENT && this.chance(2) ? nested : this.#jumps && this.chance(5) ? jumps : flat;
    this.#statementDepth++;
    const made = this.pick(rules)(this);
    this.#statementDepth--;
    return made;
  }
}

/** An expression made of a text in each language, with places for operands of these types. */
export function rule(nc: string, js: string, ...types: readonly Type[]): Rule {
  return (g) => ({ nc, js, parts: types.map((type) => g.expression(type)) });
}

export function constant(nc: string, js: string = nc): Rule {
  return () => ({ nc, js, parts: [] });
}
