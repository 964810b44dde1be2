import { append } from '../../base/lists.ts';
import type * as ast from '../../syntax/ast.ts';
import type { ClassSymbol, FunctionSymbol, TopLevelSymbol, VariableSymbol } from '../../names/symbol.ts';
import type { CheckedModule, Reference } from '../../types/checked.ts';
import { showType } from '../../types/show.ts';
import { errorType, type Type } from '../../types/type.ts';
import type { ClassRef, DeclaredLocal, FunctionRef, IrClass, IrExpression, IrFunction, IrLocal, IrStatement, RefType, Rep, ResultRep } from '../ir.ts';
import { getLocal, nullValue, setLocal } from './build.ts';
import { convert } from './convert.ts';
import { readGlobal, writeGlobal } from './globals.ts';
import { Locals } from './locals.ts';
import { instanceOf, refTypeOf } from './ref-types.ts';
import { repOf, thisRep } from './reps.ts';

/**
 * The ways down the tree that every construct needs. The table is put together in lower.ts, so that the files of the
 * constructs need not import each other in a circle.
 */
export interface Lowerings {
  /** The value of an expression in the representation of its own type, after the coercion that its place asks for. */
  readonly coerced: (fn: FunctionContext, node: ast.Expression) => IrExpression;
  /** The same without that coercion. */
  readonly uncoerced: (fn: FunctionContext, node: ast.Expression) => IrExpression;
  /** An expression as a statement: its value, if it has one, is dropped. */
  readonly effect: (fn: FunctionContext, node: ast.Expression) => void;
  /** `return` of a value in a representation. */
  readonly returnValue: (fn: FunctionContext, node: ast.Expression, rep: Rep) => void;
  /** A condition: a bool, or a test for null. */
  readonly condition: (fn: FunctionContext, node: ast.Expression) => IrExpression;
  /** Statements of one block, with what they declare. */
  readonly statements: (fn: FunctionContext, nodes: readonly ast.Statement[]) => void;
  readonly statement: (fn: FunctionContext, node: ast.Statement) => void;
}

/** A nested function became one of the module's: what it uses from around it are its first parameters. */
export interface LocalFunction {
  readonly ref: FunctionRef;
  readonly usesThis: boolean;
  readonly captured: readonly VariableSymbol[];
}

/** What the functions of a module have in common while it is lowered. */
export class ModuleContext {
  readonly checked: CheckedModule;
  readonly lower: Lowerings;
  /** Whether a debugger is to know what variables are called. */
  readonly debugged: boolean;
  readonly functions: IrFunction[] = [];
  readonly localFunctions = new Map<FunctionSymbol, LocalFunction>();
  /** Wrappers that make functions and methods values, by what they wrap. */
  readonly wrappers = new Map<string, FunctionRef>();
  /** The classes of object literals where interfaces are expected, and which there are for which members. */
  readonly madeClasses: IrClass[] = [];
  readonly literalClasses = new Map<string, ClassRef>();
  /** Variables whose initial value is a closure that uses the variable itself. */
  readonly selfCaptured = new Set<VariableSymbol>();
  readonly #globals = new Map<ast.NodeBase, VariableSymbol>();
  readonly #names = new Set<string>();

  constructor(checked: CheckedModule, lower: Lowerings, debugged: boolean) {
    this.checked = checked;
    this.lower = lower;
    this.debugged = debugged;
    for (const member of checked.symbol.members.values()) if (member.kind === 'variable') this.#globals.set(member.node, member);
  }

  get name(): string {
    return this.checked.symbol.name;
  }

  ref(name: string): FunctionRef {
    return { module: this.name, name };
  }

  /** `base`, or `base` with a number behind it where that is taken. */
  uniqueName(base: string): string {
    let name = base;
    for (let n = 2; this.#names.has(name); n++) name = `${base}$${n}`;
    this.#names.add(name);
    return name;
  }

  typeOf(node: ast.NodeBase): Type {
    return this.checked.types[node.id] ?? errorType;
  }

  referenceOf(node: ast.NodeBase): Reference | undefined {
    return this.checked.references[node.id];
  }

  variableOf(node: ast.NodeBase): VariableSymbol | undefined {
    return this.checked.variables[node.id] ?? this.#globals.get(node);
  }

  /** A public name of the core library. */
  core(name: string): TopLevelSymbol | undefined {
    return this.checked.symbol.prelude.get(name);
  }

  /** Variables that closures share and somebody assigns live in cells; the others are copied into the closures. */
  isCell(symbol: VariableSymbol): boolean {
    return symbol.captured && (symbol.reassigned || this.selfCaptured.has(symbol));
  }
}

/** Where `break` and `continue` go. */
export interface LoopTarget {
  readonly name: string | null;
  readonly breakLabel: number;
  readonly continueLabel: number;
  readonly pos: number;
  /** Something continues it. */
  continued: boolean;
}

export interface FunctionOptions {
  readonly name: string;
  readonly result: ResultRep;
  /** What the result is declared to hold, where it is a ref. */
  readonly resultType?: RefType;
  /** The class whose `this` there is in the body. */
  readonly owner?: ClassSymbol | null;
  /** The function that a closure stands in. */
  readonly parent?: FunctionContext;
  /** A constructor gives the object it was given. */
  readonly givesThis?: boolean;
}

/** One function while its body is lowered: its locals, and the block that statements are put into. */
export class FunctionContext {
  readonly module: ModuleContext;
  readonly name: string;
  readonly result: ResultRep;
  readonly resultType: RefType | undefined;
  readonly owner: ClassSymbol | null;
  readonly givesThis: boolean;
  /** See `IrFunction`. */
  trusts = false;
  readonly captures: { readonly of: VariableSymbol | 'this' | 'value'; readonly rep: Rep; readonly refType?: RefType }[] = [];
  readonly loops: LoopTarget[] = [];
  /** Expressions whose value stands somewhere already: the objects of optional chains. */
  readonly holes = new Map<ast.Expression, IrExpression>();
  out: IrStatement[] = [];
  /** The end of the block whose statements are lowered, which is where its variables' names end. */
  scopeEnd = Number.MAX_SAFE_INTEGER;
  #thisLocal: number | null = null;
  readonly #parent: FunctionContext | null;
  readonly #variables = new Map<VariableSymbol, number>();
  readonly #locals = new Locals();
  /** Those that may change while an expression is evaluated. */
  readonly #stepped = new Set<number>();
  #labels = 0;
  #closures = 0;

  constructor(module: ModuleContext, options: FunctionOptions) {
    this.module = module;
    this.name = options.name;
    this.result = options.result;
    this.resultType = options.resultType;
    this.owner = options.owner ?? null;
    this.givesThis = options.givesThis ?? false;
    this.#parent = options.parent ?? null;
  }

  // ---- ways down

  /** The value of an expression, coerced and converted to what its place holds. */
  value(node: ast.Expression, rep: Rep): IrExpression {
    return convert(this.module.lower.coerced(this, node), rep, node.start);
  }

  /** The value in the representation that its own type, after coercion, has. */
  natural(node: ast.Expression): IrExpression {
    return this.module.lower.coerced(this, node);
  }

  condition(node: ast.Expression): IrExpression {
    return this.module.lower.condition(this, node);
  }

  returnValue(node: ast.Expression, rep: Rep): void {
    this.module.lower.returnValue(this, node, rep);
  }

  effect(node: ast.Expression): void {
    this.module.lower.effect(this, node);
  }

  /** A statement that is a scope of its own, as the body of an `if` or a loop is. */
  scope(node: ast.Statement): void {
    this.module.lower.statements(this, node.kind === 'block' ? node.statements : [node]);
  }

  /** What `fill` puts out, as a block of its own. */
  collect(fill: () => void): IrStatement[] {
    const outer = this.out;
    const inner: IrStatement[] = [];
    this.out = inner;
    fill();
    this.out = outer;
    return inner;
  }

  // ---- locals

  get locals(): readonly IrLocal[] {
    return this.#locals.all;
  }

  addLocal(name: string, rep: Rep, refType?: RefType, declared?: DeclaredLocal): number {
    return this.#locals.add(name, rep, false, refType, declared);
  }

  /** For the debugger: a name that means a local from an offset in the source to the end of the block. */
  declaredFrom(start: number, type: Type): DeclaredLocal | undefined {
    return this.module.debugged ? { type: showType(type), scope: { start, end: this.scopeEnd } } : undefined;
  }

  /** A parameter that lowering made. */
  addSynthetic(name: string, rep: Rep): number {
    return this.#locals.add(name, rep, true);
  }

  /** The receiver's local; the first one. */
  addThis(): void {
    if (this.owner) this.#thisLocal = this.addLocal('this', thisRep(this.owner), instanceOf(this.owner), this.declaredFrom(0, this.owner.thisType));
  }

  /** Numbers the closures of a function. */
  nextClosure(): number {
    return this.#closures++;
  }

  newLabel(): number {
    return this.#labels++;
  }

  /** A local for a value in between; free again when the statement is done. */
  temporary(rep: Rep): number {
    return this.#locals.temporary(rep);
  }

  /** Gives back, after `body`, the temporaries that it took. */
  withTemporaries(body: () => void): void {
    this.#locals.withTemporaries(body);
  }

  /** Evaluates once what is used several times: the statement goes to `body`, what reads the value again is given back. */
  once(value: IrExpression, body: IrStatement[], pos: number): IrExpression {
    if (isStable(value) && !(value.op === 'local.get' && this.#stepped.has(value.local))) return value;
    const rep = value.rep === 'void' ? 'ref' : value.rep;
    const local = this.temporary(rep);
    body.push(setLocal(local, convert(value, rep, pos), pos));
    return getLocal(local, rep);
  }

  // ---- variables

  /** Gives the variable a local of its own. */
  declare(symbol: VariableSymbol): number {
    const local = this.addLocal(symbol.name, this.heldRep(symbol), this.heldType(symbol), this.declaredFrom(symbol.role === 'parameter' ? 0 : symbol.node.end, symbol.type));
    this.place(symbol, local);
    return local;
  }

  /** The variable stands in a local that is there already: a parameter, a loop's counter. */
  place(symbol: VariableSymbol, local: number): void {
    this.#variables.set(symbol, local);
    if (symbol.stepped) this.#stepped.add(local);
  }

  /** Puts a first value into the variable, in a new cell where it has one. */
  initialise(symbol: VariableSymbol, value: IrExpression, pos: number): IrStatement {
    if (symbol.role === 'global') return writeGlobal(symbol, value, pos);
    const local = this.#variables.get(symbol) ?? this.declare(symbol);
    return setLocal(local, this.module.isCell(symbol) ? { op: 'cell.new', rep: 'ref', value } : value, pos);
  }

  read(symbol: VariableSymbol, pos: number): IrExpression {
    if (symbol.role === 'global') return readGlobal(symbol, pos);
    const held = this.held(symbol);
    return this.module.isCell(symbol) ? { op: 'cell.get', rep: repOf(symbol.type), cell: held } : held;
  }

  write(symbol: VariableSymbol, value: IrExpression, pos: number): IrStatement {
    if (symbol.role === 'global') return writeGlobal(symbol, value, pos);
    if (this.module.isCell(symbol)) return { op: 'cell.set', cell: this.held(symbol), value, pos };
    return setLocal(this.#variables.get(symbol) ?? this.declare(symbol), value, pos);
  }

  /** What the variable's place holds, its cell where it has one: what closures bring along. */
  held(symbol: VariableSymbol): IrExpression {
    const local = this.#variables.get(symbol);
    if (local !== undefined) return getLocal(local, this.heldRep(symbol));
    if (!this.#parent) return getLocal(this.declare(symbol), this.heldRep(symbol));
    return this.#capture(symbol, this.heldRep(symbol), this.heldType(symbol));
  }

  heldRep(symbol: VariableSymbol): Rep {
    return this.module.isCell(symbol) ? 'ref' : repOf(symbol.type);
  }

  heldType(symbol: VariableSymbol): RefType | undefined {
    return this.module.isCell(symbol) ? { kind: 'cell', rep: repOf(symbol.type) } : refTypeOf(symbol.type);
  }

  thisValue(): IrExpression {
    if (this.owner === null) return nullValue;
    const rep = thisRep(this.owner);
    if (this.#thisLocal !== null) return getLocal(this.#thisLocal, rep);
    return this.#parent ? this.#capture('this', rep, instanceOf(this.owner)) : nullValue;
  }

  /** The values that the closure over this function brings along, as its parent reads them. */
  capturedValues(): IrExpression[] {
    const parent = this.#parent;
    if (!parent) return [];
    return this.captures.flatMap(({ of }) => (of === 'value' ? [] : [of === 'this' ? parent.thisValue() : parent.held(of)]));
  }

  /** For closures that bring along values which are no variables. */
  captureReps(reps: readonly Rep[]): void {
    append(this.captures, reps.map((rep) => ({ of: 'value', rep }) as const));
  }

  #capture(of: VariableSymbol | 'this', rep: Rep, refType: RefType | undefined): IrExpression {
    let index = this.captures.findIndex((capture) => capture.of === of);
    if (index < 0) index = this.captures.push({ of, rep, refType }) - 1;
    return { op: 'capture.get', rep, index };
  }
}

/** Values that read the same again while one expression is evaluated: of all plain locals, an expression assigns only those that it steps. */
function isStable(value: IrExpression): boolean {
  switch (value.op) {
    case 'int':
    case 'float':
    case 'bool':
    case 'string':
    case 'null':
    case 'local.get':
    case 'capture.get':
      return true;
    default:
      return false;
  }
}
