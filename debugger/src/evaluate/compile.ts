import { lineStarts, type SourceText } from '@noodlecore/compiler/base/source';
import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import { emitNbc } from '@noodlecore/compiler/emit/nbc/emit';
import { lower } from '@noodlecore/compiler/pipeline';
import type { Program } from '@noodlecore/compiler/program';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { parse } from '@noodlecore/compiler/syntax/parse';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import { extract, type Evaluation } from './extract.ts';
import { insertions, type Insertion, type Use } from './insertion.ts';
import { isPure } from './purity.ts';

/** The texts that the program was compiled from. */
export interface Sources {
  readonly program: Program;
  /** Puts a text in the place of a module's own, until `restore`. */
  replace(module: string, source: SourceText): void;
  restore(module: string): void;
}

/** What is told to whoever has typed the expression. */
export class EvaluationError extends Error {}

/** Where a program stands: a statement of a module, by its one-based line and column. */
export interface Site {
  readonly module: string;
  readonly line: number;
  readonly column: number;
}

export interface CompiledExpression extends Omit<Evaluation, 'module'> {
  readonly nbc: NbcModule;
}

export interface ExpressionOptions {
  /** Only what changes nothing: for values that are shown without anybody having asked. */
  readonly pureOnly: boolean;
}

/** Compiles expressions in the scope of a statement, with the compiler's own front end: it is checked as if it stood in the text there. */
export class ExpressionCompiler {
  readonly #sources: Sources;
  #count = 0;

  constructor(sources: Sources) {
    this.#sources = sources;
  }

  /** Whether there is a source of a module, to compile expressions against. */
  knows(module: string): boolean {
    return this.#sources.program.module(module) !== undefined;
  }

  /** Throws an EvaluationError with the compiler's message. */
  compile(site: Site, expression: string, { pureOnly }: ExpressionOptions): CompiledExpression {
    const node = readExpression(expression);
    if (pureOnly && !isPure(node)) throw new EvaluationError('it would change something, or call a function');
    const asValue = node.kind === 'assign' ? null : this.#tryOut(site, expression, 'value');
    if (asValue !== null && 'nbc' in asValue) return asValue;
    const asEffect = this.#tryOut(site, expression, 'effect');
    if ('nbc' in asEffect) return asEffect;
    throw new EvaluationError((asValue ?? asEffect).problem);
  }

  /** Of several texts that put the expression into its place, the first that compiles. */
  #tryOut(site: Site, expression: string, use: Use): CompiledExpression | { readonly problem: string } {
    const { program } = this.#sources;
    const state = program.module(site.module);
    if (state === undefined) return { problem: 'the program was built, and its source is not here: only variables can be looked at' };
    const offset = lineStarts(state.source)[site.line - 1] + site.column - 1;
    const texts = insertions(state.parsed.ast, state.source.text, offset, expression, use);
    if (texts.length === 0) return { problem: 'nothing can be evaluated at this place' };
    let problem = '';
    for (const insertion of texts) {
      const result = this.#compileInserted(site.module, state.source, insertion);
      if ('nbc' in result) return result;
      problem ||= result.problem;
    }
    return { problem };
  }

  #compileInserted(module: string, original: SourceText, insertion: Insertion): CompiledExpression | { readonly problem: string } {
    const { program } = this.#sources;
    this.#sources.replace(module, { path: original.path, text: insertion.text });
    try {
      program.update();
      const errors = program.diagnostics(module).filter(({ severity }) => severity === 'error');
      if (errors.length > 0) return { problem: problemOf(errors, insertion) };
      const name = `evaluation$$${++this.#count}`;
      const evaluation = extract(lower(program, module, { debugged: true }), insertion, name);
      if (evaluation === null) return { problem: 'this is no expression' };
      return { ...evaluation, nbc: emitNbc(evaluation.module, program.checked(module).source) };
    } finally {
      this.#sources.restore(module);
      program.update();
    }
  }
}

/** The expression that a text is; what stands behind it would not be evaluated. */
function readExpression(text: string): ast.Expression {
  const { ast: module, diagnostics } = parse({ path: '<evaluation>', text: `${text}\n;` });
  const mistake = diagnostics.find(({ severity }) => severity === 'error');
  if (mistake) throw new EvaluationError(messageOf(mistake));
  const [item, ...others] = module.items;
  if (item?.kind !== 'expression-statement' || others.length > 0) throw new EvaluationError('only an expression can be evaluated');
  return item.expression;
}

/** The first mistake in the expression; one elsewhere in the file is its doing as well. */
function problemOf(errors: readonly Diagnostic[], { start, end }: Insertion): string {
  const inside = errors.find(({ primary }) => primary.span.start <= end && primary.span.end >= start);
  return messageOf(inside ?? errors[0]);
}

function messageOf({ code, message }: Diagnostic): string {
  return `[${code}] ${message}`;
}
