import type { SourceText } from '../base/source.ts';
import { invalidUtf8 } from '../diagnostics/catalogue/syntax/characters.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Block, Expression, Parameter, Statement } from '../syntax/ast.ts';
import { parse } from '../syntax/parse.ts';
import { parameterDoc } from './declarations.ts';
import { expressionDoc } from './expressions.ts';
import { Formatter } from './formatter.ts';
import { layOut } from './layout.ts';
import { braces } from './lists.ts';
import { moduleDoc } from './module.ts';
import type { Printers } from './printers.ts';
import { sameTokens } from './same-tokens.ts';
import { statementDoc } from './statements.ts';

export interface Formatted {
  readonly text: string;
  /** What the reader of the text has to say. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A text in the one style: four spaces, lines of at most 100 characters where they can be broken, `;` behind statements, a comma behind the last
 * of what is broken over lines, at most one blank line. Comments stay. What cannot be read stays as it is; and if the
 * result did not consist of the same words and signs, or had other mistakes, the text would stay as a whole.
 */
export function format(source: SourceText): Formatted {
  const once = formatOnce(source);
  const mistakes = mistakesOf(once);
  if (mistakes === '' || once.text === source.text) return once;
  // The file's own bytes are not in the text: written back, they would be lost.
  if (once.diagnostics.some(({ code }) => code === invalidUtf8.code)) return { text: source.text, diagnostics: once.diagnostics };
  // Around a mistake the tree is a guess: laid out, it may read differently, or right, or grow with each time.
  const again = formatOnce({ path: source.path, text: once.text });
  return again.text === once.text && mistakesOf(again) === mistakes ? once : { text: source.text, diagnostics: once.diagnostics };
}

function formatOnce(source: SourceText): Formatted {
  const { ast, comments, diagnostics } = parse(source);
  const formatter = new Formatter(source, comments, diagnostics);
  const document = moduleDoc(formatter, printers(formatter), ast);
  const text = layOut(document);
  return { text: sameTokens(source.text, text) ? text : source.text, diagnostics };
}

function mistakesOf({ diagnostics }: Formatted): string {
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code).join(' ');
}

function printers(f: Formatter): Printers {
  const p: Printers = {
    expression: (expression: Expression) => expressionDoc(f, p, expression),
    statement: (statement: Statement) => statementDoc(f, p, statement),
    parameter: (parameter: Parameter) => parameterDoc(f, p, parameter),
    block: ({ start, end, statements }: Block) => braces(f, { open: start, close: end - 1, nodes: statements, print: p.statement }),
  };
  return p;
}
