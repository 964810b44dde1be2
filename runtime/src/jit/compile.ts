import { LinkedFunction, type CompiledCode } from '../value/linked-function.ts';
import type { Slot } from '../value/slot.ts';
import type { Program } from '../vm/program.ts';
import { Bindings } from './bindings.ts';
import type { CallGraph } from './call-graph.ts';
import { Body } from './emit/body.ts';
import { asSmallInt } from './emit/ints.ts';
import { writeInstruction } from './emit/instructions.ts';
import { variable } from './emit/variable.ts';
import type { ExitPoint } from './exit-point.ts';
import { blocksFrom, type Block } from './flow/blocks.ts';
import { coldBlocks } from './flow/cold.ts';
import { countedLoops, innermostLoops, type CountedLoop } from './flow/counted-loops.ts';
import { graphOf } from './flow/graph.ts';
import { Liveness } from './flow/liveness.ts';
import { Method } from './flow/method.ts';
import type { Operand, RegisterReps } from './flow/operands.ts';
import { makeReducible } from './flow/reducible.ts';
import { repsAtBlocks } from './flow/register-reps.ts';
import { Structurer, type BlockEnd, type BlockWriter, type LoopExit } from './flow/structure.ts';
import { SourceWriter } from './source.ts';
import type { DECLINED, Support } from './support.ts';

export interface CompileParts {
  readonly program: Program;
  readonly support: Support;
  readonly exits: ExitPoint[];
  readonly calls: CallGraph;
  /** How many turns of loops functions count before they look at the fuel. */
  readonly credit: number;
  /** Words of the function where compiled code was left often although it believed that nobody would come there. */
  readonly warm: ReadonlySet<number>;
  /** The code of a function that is called; made when it is first run. */
  readonly codeOf: (fn: LinkedFunction) => CompiledCode;
}

/** A function in JavaScript, from its start or from a loop's header. */
export interface Compiled {
  readonly code: CompiledCode;
  /** Runs it with the registers of the frame that stands in the machine. */
  readonly enter: (base: number) => Slot | typeof DECLINED;
  readonly source: string;
  /** Functions that it calls by name. */
  readonly callees: readonly LinkedFunction[];
  /** What its virtual calls ask for. */
  readonly selectors: readonly number[];
}

/** JavaScript's stack that compiled frames may take, in bytes; V8 has about a megabyte. */
export const STACK_LIMIT = 500_000;
/** Branches within branches: each is some frames of ours. */
const DEEPEST = 200;
const FRAME_BYTES = 160;
const SLOT_BYTES = 8;

/** Compiles a function from a word on: its start, a loop's header, or what follows a call. Null for one that is nested too deep. */
export function compileFunction(parts: CompileParts, fn: LinkedFunction, entry: number): Compiled | null {
  return new FunctionCompiler(parts, new Method(parts.program, fn), entry).compile();
}

class FunctionCompiler implements BlockWriter {
  readonly #parts: CompileParts;
  readonly #method: Method;
  readonly #entry: number;
  readonly #blocks: ReadonlyMap<number, Block>;
  readonly #reps: ReadonlyMap<number, RegisterReps>;
  readonly #cold: ReadonlySet<number>;
  readonly #liveness: Liveness;
  readonly #out = new SourceWriter();
  readonly #bindings = new Bindings();
  readonly #body: Body;
  readonly #dispatches: number[] = [];
  /** Loops that count by one of their registers, by the blocks in them. */
  #counted: ReadonlyMap<number, CountedLoop> = new Map();
  /** The blocks of loops without loops in them. */
  #innermost: ReadonlySet<number> = new Set();

  constructor(parts: CompileParts, method: Method, entry: number) {
    this.#parts = parts;
    this.#method = method;
    this.#entry = entry;
    this.#blocks = blocksFrom(method, entry);
    this.#reps = repsAtBlocks(method, entry === 0 ? this.#blocks : blocksFrom(method, 0, entry));
    this.#liveness = new Liveness(method, this.#blocks, this.#reps);
    this.#cold = coldBlocks(method, this.#blocks, entry, parts.warm);
    const makesCalls = this.#makesCalls();
    this.#body = new Body({
      method, out: this.#out, bindings: this.#bindings, warm: parts.warm, countsDepth: this.#isEnteredByCalls() && makesCalls && parts.calls.mayCallItself(method.fn), looksForNull: parts.calls.takesOnTrust, credit: this.#hasLoops() ? parts.credit : 0, addExit: (exit) => parts.exits.push(exit) - 1,
    });
  }

  compile(): Compiled | null {
    const graph = graphOf(this.#blocks, this.#entry, this.#cold);
    makeReducible(graph);
    const structurer = new Structurer(graph, this, this.#out);
    if (structurer.depth > DEEPEST) return null;
    const loops = innermostLoops(graph, structurer.regions);
    this.#counted = countedLoops(this.#method, graph, structurer.regions, loops);
    this.#innermost = new Set(loops.flatMap(({ blocks }) => blocks.map(({ start }) => start)));
    graph.nodes.forEach((node, index) => {
      if (node.kind === 'dispatch') this.#dispatches.push(index);
    });
    const lines = this.#out.capture(() => structurer.write());
    const callees = this.#bindings.values.filter((value) => value instanceof LinkedFunction);
    for (const callee of callees) this.#parts.codeOf(callee);
    const source = this.#wholeText(lines.map(({ text }) => text));
    const [code, enter] = evaluate(source, this.#parts.support, this.#bindings.values);
    return { code, enter, source, callees, selectors: [...this.#body.selectors] };
  }

  // ---- what the structurer asks for

  block(block: Block): BlockEnd {
    const body = this.#body;
    body.beginBlock(this.#repsAt(block), this.#loopAt(block), this.#innermost.has(block.start));
    if (this.#cold.has(block.start)) {
      body.line(body.leaveAt(block, this.#liveness.atStart(block.start), this.#repsAt(block), true));
      return { kind: 'leave' };
    }
    const lives = this.#liveness.within(block);
    for (const [index, at] of block.instructions.entries()) {
      body.beginInstruction(at, block.instructions[index + 1] ?? null, lives[index]);
      const isLast = index === block.instructions.length - 1;
      if (isLast) body.makeBoxes();
      const end = writeInstruction(body, this.#method.name(at));
      if (end !== null) return end;
      if (isLast) body.makeBoxes();
    }
    return { kind: 'go' };
  }

  beforeLoop(header: Block): void {
    this.#body.refuel(header, this.#liveness.atStart(header.start), this.#repsAt(header), this.#loopAt(header));
  }

  beforeRepeat(target: Block, again: string | null): void {
    if (again === null) this.#body.countAndRefuel(target, this.#liveness.atStart(target.start), this.#repsAt(target));
    else this.#body.count(again, this.#loopAt(target));
  }

  takeExits(): readonly LoopExit[] {
    return this.#body.takeExits();
  }

  leavesLoop(from: Block): void {
    const loop = this.#loopAt(from);
    if (loop !== null) this.#body.settleTurns(loop);
  }

  #loopAt(block: Block): CountedLoop | null {
    return this.#counted.get(block.start) ?? null;
  }

  #leaveAt(target: Block): string {
    return this.#body.leaveAt(target, this.#liveness.atStart(target.start), this.#repsAt(target));
  }

  #repsAt(block: Block): RegisterReps {
    return this.#reps.get(block.start) ?? [];
  }

  // ---- the whole

  #isEnteredByCalls(): boolean {
    return this.#entry === 0;
  }

  #hasLoops(): boolean {
    return [...this.#blocks.values()].some(({ start, successors }) => successors.some((successor) => successor <= start));
  }

  #makesCalls(): boolean {
    return [...this.#blocks.values()].some(({ instructions }) => instructions.some((at) => this.#method.makesCall(at)));
  }

  #parameters(): Operand[] {
    const { fn } = this.#method;
    if (this.#isEnteredByCalls()) return fn.params.map((rep, register) => ({ register, rep }));
    const reps = this.#reps.get(this.#entry) ?? [];
    return this.#liveness.atStart(this.#entry).flatMap((register) => {
      const rep = reps[register];
      return rep === null || rep === undefined ? [] : [{ register, rep }];
    });
  }

  #wholeText(body: readonly string[]): string {
    const parameters = this.#parameters();
    const names = ['d', ...parameters.map(variable), ...(this.#method.fn.captureCount > 0 ? ['c'] : [])];
    const name = identifierOf(this.#method.fn.name, this.#entry);
    const checks = this.#out.capture(() => this.#writeChecks()).map(({ text }) => text);
    const locals = [...this.#body.variables].filter((local) => !names.includes(local)).map((local) => `${local} = ${FIRST_VALUES[local[0]]}`);
    const dispatches = this.#dispatches.map((dispatch) => `D${dispatch} = 0`);
    const entry = this.#entryText(name, parameters);
    // What it refers to are parameters around it: of a `const` V8 would look each time whether it has been assigned.
    const given = [['s', '$.state'], ...[...this.#body.helpers].map((helper) => [`$${helper}`, `$.${helper}`]), ...this.#bindings.names.map((binding, index) => [binding, `k[${index}]`])];
    return [
      "'use strict';",
      `return ((${given.map(([parameter]) => parameter).join(', ')}) => {`,
      `function ${name}(${names.join(', ')}) {`,
      `let ${['t = 0', 'u = null', 'm = null', ...(this.#body.credit > 0 ? [`q = ${this.#body.credit}`] : []), ...dispatches, ...locals].join(', ')};`,
      ...checks,
      ...body,
      '}',
      ...entry,
      `return [${name}, enter];`,
      `})(${given.map(([, value]) => value).join(', ')});`,
    ].join('\n');
  }

  /** At a function's start: fuel, and whether JavaScript's stack has room. */
  #writeChecks(): void {
    if (!this.#body.countsDepth) return;
    this.#body.beginHead();
    const bytes = FRAME_BYTES + SLOT_BYTES * (this.#body.variables.size + this.#method.fn.params.length);
    const leave = this.#leaveAt(this.#blocks.get(this.#entry) ?? { start: 0, instructions: [], successors: [], handler: null });
    // Where turns are settled at the end, the call is too: to write the fuel once costs half of writing it twice.
    const fuel = this.#body.credit > 0 ? 's.fuel' : '--s.fuel';
    this.#body.line(`if ((${fuel} < 0 && ${this.#body.helper('outOfFuel')}()) || (d > ${STACK_LIMIT} && ${this.#body.helper('tooDeep')}())) ${leave}`);
    this.#body.line(`const n = d + ${bytes};`);
  }

  #entryText(name: string, parameters: readonly Operand[]): string[] {
    const body = this.#body;
    const [numbers, refs, declined] = ['$.numbers', '$.refs', '$.declined'];
    const lines = [`const N = ${numbers}, R = ${refs};`, 'function enter(b) {'];
    const values = parameters.map(({ register, rep }) => {
      switch (rep) {
        case 'int':
          lines.push(`const i${register} = N[b + ${register}];`, `if (i${register} !== i${register}) return ${declined};`);
          return asSmallInt(`i${register}`);
        case 'float': return `N[b + ${register}]`;
        case 'bool': return `N[b + ${register}] !== 0`;
        case 'ref': return `R[b + ${register}]`;
      }
    });
    const closure = body.method.fn.captureCount > 0 ? ['$.closures[$.machine[2] - 1]'] : [];
    return [...lines, `return ${name}(${['s.depth', ...values, ...closure].join(', ')});`, '}'];
  }
}

const FIRST_VALUES: Readonly<Record<string, string>> = { i: '0', f: '0', b: 'false', r: 'null', x: '0', y: '0', z: '0', w: '0', a: '0' };

/** A name that profiles show: the function's own, as far as JavaScript allows. */
function identifierOf(name: string, entry: number): string {
  return `nc_${name.replace(/[^A-Za-z0-9_]/g, '_')}${entry > 0 ? `_at_${entry}` : ''}`;
}

/** The one place where text becomes code. What it evaluates to is known because we have written it. */
function evaluate(source: string, support: Support, constants: readonly unknown[]): readonly [CompiledCode, Compiled['enter']] {
  const make = new Function('$', 'k', source) as (support: Support, constants: readonly unknown[]) => readonly [CompiledCode, Compiled['enter']];
  return make(support, constants);
}
