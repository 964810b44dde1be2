import { positionAt, type SourceText } from '@noodlecore/compiler/base/source';
import type { IrBlock, IrModule, IrStatement } from '@noodlecore/compiler/ir/ir';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';

/** The module of the host function that instrumented code calls. */
export const COVERAGE_MODULE = 'noodle.coverage';

interface Line {
  readonly source: SourceText;
  readonly line: number;
}

/** A function: what stands at its own position was written by nobody, such as its end, or a constructor that a class has by itself. */
interface Place {
  readonly source: SourceText;
  readonly pos: number;
}

/** Counts which lines of which sources ran. */
export class Coverage {
  private readonly lines: Line[] = [];
  private readonly hits: boolean[] = [];

  /** The same module, with a call in front of each statement that starts a line. */
  instrument(ir: IrModule, source: SourceText): IrModule {
    const functions = ir.functions.map((fn) => (fn.body === 'native' ? fn : { ...fn, body: this.instrumentBlock(fn.body, { source, pos: fn.pos }) }));
    return { ...ir, functions, imports: [...ir.imports, COVERAGE_MODULE] };
  }

  hit(line: number): void {
    this.hits[line] = true;
  }

  /** Per source: how many lines with code there are, and which of them never ran. */
  summary(): { path: string; lines: number; missed: number[] }[] {
    const bySource = new Map<SourceText, Map<number, boolean>>();
    this.lines.forEach(({ source, line }, i) => {
      const known = bySource.get(source) ?? new Map<number, boolean>();
      bySource.set(source, known);
      known.set(line, (known.get(line) ?? false) || this.hits[i] === true);
    });
    return [...bySource].map(([source, lines]) => ({
      path: source.path,
      lines: lines.size,
      missed: [...lines].filter(([, ran]) => !ran).map(([line]) => line).sort((a, b) => a - b),
    }));
  }

  private instrumentBlock(block: IrBlock, fn: Place): IrBlock {
    const { source } = fn;
    let previous = -1;
    return block.flatMap((statement): IrStatement[] => {
      const { line } = positionAt(source, statement.pos);
      const inner = this.instrumentInside(statement, fn);
      if (line === previous || statement.pos === fn.pos || statement.op === 'block' || statement.op === 'loop') return [inner];
      previous = line;
      this.lines.push({ source, line });
      return [hitCall(this.lines.length - 1, statement.pos), inner];
    });
  }

  /**
   * Blocks can stand anywhere below a statement, also inside expressions. The tree is plain data, so one generic walk
   * copies it; naming all its forms here would be a second copy of ir.ts.
   */
  private instrumentInside<T>(node: T, fn: Place): T {
    if (typeof node !== 'object' || node === null) return node;
    const rewrite = (value: unknown): unknown => (Array.isArray(value) ? this.instrumentList(value, fn) : this.instrumentInside(value, fn));
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, rewrite(value)])) as T;
  }

  private instrumentList(values: readonly unknown[], fn: Place): readonly unknown[] {
    return isBlock(values) ? this.instrumentBlock(values, fn) : values.map((value) => this.instrumentInside(value, fn));
  }
}

const STATEMENTS = new Set<string>(['expression', 'local.set', 'global.set', 'field.set', 'cell.set', 'if', 'block', 'loop', 'break', 'return', 'throw', 'try', 'switch']);

function isBlock(values: readonly unknown[]): values is IrBlock {
  return values.length > 0 && values.every((value) => typeof value === 'object' && value !== null && 'op' in value && STATEMENTS.has(String(value.op)) && 'pos' in value && !('rep' in value));
}

function hitCall(line: number, pos: number): IrStatement {
  const args = [{ op: 'int', rep: 'int', value: line }] as const;
  return { op: 'expression', value: { op: 'call', rep: 'void', fn: { module: COVERAGE_MODULE, name: 'hit' }, args, pos }, pos };
}

/** The module that declares the host function. */
export const coverageModule: NbcModule = {
  name: COVERAGE_MODULE,
  path: '',
  sourceHash: '',
  imports: [],
  capabilities: [],
  constants: [],
  classRefs: [],
  functionRefs: [],
  fieldRefs: [],
  globalRefs: [],
  selectors: [],
  classes: [],
  functions: [{ name: 'hit', params: ['int'], result: 'void', captures: [], registerCount: 1, code: new Int32Array(), native: true, handlers: [], lines: new Int32Array(), locals: [], debug: null, flags: [] }],
  globals: [],
  init: null,
  tests: [],
  main: null,
};
