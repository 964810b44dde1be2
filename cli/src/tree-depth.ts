import { functionTooLarge } from '@noodlecore/compiler/diagnostics/catalogue/nbc';
import type { IrExpression, IrFunction, IrStatement } from '@noodlecore/compiler/ir/ir';
import type { SourceModule } from '@noodlecore/compiler/ir/source-module';
import { blocksOf, operandsOf, operandsOfStatement } from '@noodlecore/compiler/ir/walk';
import { ExitCode } from './exit-code.ts';
import { Fault } from './fault.ts';

export type FindTree = (name: string) => SourceModule | undefined;

/** Below it, trees have never been too deep. */
const LEAST_DEPTH = 500;

/**
 * Passes over trees call themselves for what stands inside, and so does binaryen: a tree may be deeper than their stack.
 * Errors: 3035 at the function of the deepest tree.
 */
export function withinStack<T>(find: FindTree, make: (find: FindTree) => T): T {
  const seen = new Map<string, SourceModule>();
  try {
    return make((name) => {
      const module = find(name);
      if (module) seen.set(name, module);
      return module;
    });
  } catch (error) {
    const deepest = error instanceof RangeError ? deepestOf(seen.values()) : null;
    if (deepest === null) throw error;
    const { fn: { name, pos }, source } = deepest;
    const lineEnd = source.text.indexOf('\n', pos);
    const told = functionTooLarge({ source, start: pos, end: lineEnd < 0 ? source.text.length : lineEnd }, { what: `an expression or block of \`${name}\` is nested too deep for this` });
    throw new Fault(told.code, told.message, { diagnostics: [told], exitCode: ExitCode.failed });
  }
}

interface Deepest {
  readonly fn: IrFunction;
  readonly source: SourceModule['source'];
}

function deepestOf(modules: Iterable<SourceModule>): Deepest | null {
  let deepest: Deepest | null = null;
  let most = LEAST_DEPTH;
  for (const { ir, source } of modules) {
    for (const fn of ir.functions) {
      const depth = depthOf(fn);
      if (depth > most) [most, deepest] = [depth, { fn, source }];
    }
  }
  return deepest;
}

interface Level<T> {
  readonly node: T;
  readonly depth: number;
}

/** Without recursion: that is what fails. */
function depthOf({ body }: IrFunction): number {
  if (body === 'native') return 0;
  const statements: Level<IrStatement>[] = body.map((node) => ({ node, depth: 1 }));
  const expressions: Level<IrExpression>[] = [];
  let most = 0;
  for (;;) {
    const expression = expressions.pop();
    if (expression) {
      const { node, depth } = expression;
      most = Math.max(most, depth);
      for (const operand of operandsOf(node)) expressions.push({ node: operand, depth: depth + 1 });
      if (node.op === 'sequence') for (const inner of node.body) statements.push({ node: inner, depth: depth + 1 });
      continue;
    }
    const statement = statements.pop();
    if (!statement) return most;
    const { node, depth } = statement;
    most = Math.max(most, depth);
    for (const operand of operandsOfStatement(node)) expressions.push({ node: operand, depth: depth + 1 });
    for (const inner of blocksOf(node).flat()) statements.push({ node: inner, depth: depth + 1 });
  }
}
