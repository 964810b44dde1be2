import { CodeActionKind } from 'vscode-languageserver';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { action, indentOf, replace, withSemicolon, type ActionProvider, type Selection } from './action.ts';

/** Selected statements in `try`, `if`, a loop, a task. */
export const surround: ActionProvider = (selection) => {
  const chosen = selectedStatements(selection);
  if (!chosen) return [];
  const indent = indentOf(selection, chosen.start);
  const body = selection.source.text.slice(chosen.start, chosen.end).replaceAll('\n', '\n    ');
  const wrap = (title: string, head: string, tail: string) => action(selection, title, CodeActionKind.RefactorRewrite, [replace(chosen, `${head} {\n${indent}    ${body}\n${indent}}${tail}`)]);
  const simple = [wrap('Surround with `if`', 'if (true)', ''), wrap('Surround with `try`', 'try', ` catch (error) {\n${indent}    print(error.message);\n${indent}}`), wrap('Surround with `try … finally`', 'try', ` finally {\n${indent}}`)];
  // What is declared inside would not be known behind.
  return chosen.declares ? [] : simple;
};

export interface ChosenStatements {
  readonly start: number;
  readonly end: number;
  readonly statements: readonly ast.Statement[];
  readonly block: ast.Block;
  /** A name that they declare is used behind them. */
  readonly declares: boolean;
}

/** The whole statements that a selection covers; null where it covers none, or parts. */
export function selectedStatements(selection: Selection): ChosenStatements | null {
  if (selection.start === selection.end) return null;
  const { text } = selection.source;
  let [start, end] = [selection.start, selection.end];
  while (start < end && /\s/.test(text[start])) start++;
  while (end > start && /[\s;]/.test(text[end - 1])) end--;
  const block = selection.path.findLast((node): node is ast.Block => node.kind === 'block' && node.start < start && node.end > end);
  const statements = block?.statements.filter((each) => each.end > start && each.start < end) ?? [];
  const [first, last] = [statements[0], statements.at(-1)];
  if (!block || !first || !last || first.start !== start || last.end < end) return null;
  const whole = withSemicolon(selection, last).end;
  const names = statements.flatMap((each) => (each.kind === 'let' || each.kind === 'function' ? [each.name.name] : []));
  const rest = text.slice(whole, block.end);
  return { start, end: whole, statements, block, declares: names.some((name) => new RegExp(`\\b${name}\\b`).test(rest)) };
}
