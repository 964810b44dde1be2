import type { CodeAction, CodeActionKind, Range, TextEdit } from 'vscode-languageserver';
import type { Node } from '@noodlecore/compiler/syntax/walk';
import { replaceRange } from '../../convert.ts';
import type { Spot } from '../../view.ts';

/** What the editor has selected, as places in the text. */
export interface Selection extends Spot {
  readonly range: Range;
  readonly start: number;
  readonly end: number;
}

/** Looks at a selection and offers what it can do there; cheap, for it is asked at every move of the cursor. */
export type ActionProvider = (selection: Selection) => readonly CodeAction[];

/** A replacement in the document, by offsets. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function action(selection: Selection, title: string, kind: CodeActionKind, changes: readonly Change[], more: Partial<CodeAction> = {}): CodeAction {
  return { title, kind, edit: { changes: { [selection.uri]: editsOf(selection, changes) } }, ...more };
}

export function editsOf({ source }: Selection, changes: readonly Change[]): TextEdit[] {
  return changes.map(({ start, end, text }) => replaceRange({ source, start, end }, text));
}

export function replace(node: { readonly start: number; readonly end: number }, text: string): Change {
  return { start: node.start, end: node.end, text };
}

export function insert(at: number, text: string): Change {
  return { start: at, end: at, text };
}

export function textOf({ source }: Selection, node: { readonly start: number; readonly end: number }): string {
  return source.text.slice(node.start, node.end);
}

/** The blanks that the line of an offset begins with. */
export function indentOf({ source }: Selection, offset: number): string {
  const start = source.text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(source.text.slice(start))?.[0] ?? '';
}

/** One level less deep in all lines but the first. */
export function dedented(text: string): string {
  return text.replace(/\n(?: {4}|\t)/g, '\n');
}

/** A statement with the `;` behind it. */
export function withSemicolon({ source }: Selection, node: { readonly start: number; readonly end: number }): { readonly start: number; readonly end: number } {
  return { start: node.start, end: source.text[node.end] === ';' ? node.end + 1 : node.end };
}

/** The nearest node around the cursor that the cursor is at the head of, or that is selected. */
export function around<K extends Node['kind']>(selection: Selection, ...kinds: readonly K[]): Extract<Node, { kind: K }> | null {
  const set: ReadonlySet<string> = new Set(kinds);
  const isWanted = (node: Node): node is Extract<Node, { kind: K }> => set.has(node.kind) && node.end >= selection.end;
  return selection.path.findLast(isWanted) ?? null;
}

/** Whether the cursor stands in the first line of a node: actions on whole blocks are offered only there. */
export function atHead(selection: Selection, node: { readonly start: number; readonly end: number }): boolean {
  const line = selection.source.text.indexOf('\n', node.start);
  return selection.start >= node.start && (line < 0 || selection.start <= line);
}
