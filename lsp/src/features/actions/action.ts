import type { CodeAction, CodeActionKind, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { Spot } from '../../view.ts';

/** What the editor has selected, as places in the text. */
export interface Selection extends Spot {
  readonly range: Range;
  readonly start: number;
  readonly end: number;
}

/** Looks at a selection and offers what it can do there; cheap, for it is asked at every move of the cursor. */
export type ActionProvider = (selection: Selection) => readonly CodeAction[];

export function action(selection: Selection, title: string, kind: CodeActionKind, edits: readonly TextEdit[], more: Partial<CodeAction> = {}): CodeAction {
  return { title, kind, edit: editsIn(selection.uri, edits), ...more };
}

export function editsIn(uri: string, edits: readonly TextEdit[]): WorkspaceEdit {
  return { changes: { [uri]: [...edits] } };
}
