import type { CodeAction, CodeActionKind, Range } from 'vscode-languageserver';
import { offsetAt } from '../../convert.ts';
import { spotOf, type View } from '../../view.ts';
import type { ActionProvider, Selection } from './action.ts';
import { fixAll, fixes } from './fixes.ts';
import { organizeImports } from './organize-imports.ts';

/** A line for each thing that can be done. */
const PROVIDERS: readonly ActionProvider[] = [fixes, fixAll, organizeImports];

/** What can be done with the selected text. `only` leaves kinds out that the editor did not ask for. */
export function codeActions(view: View, range: Range, only: readonly CodeActionKind[] | undefined): CodeAction[] {
  const [start, end] = [offsetAt(view.source, range.start), offsetAt(view.source, range.end)];
  const selection: Selection = { ...spotOf(view, range.start), range, start, end };
  const wanted = (kind: string | undefined): boolean => !only || only.length === 0 || only.some((each) => kind === each || kind?.startsWith(`${each}.`));
  return PROVIDERS.flatMap((provider) => provider(selection)).filter(({ kind }) => wanted(kind));
}
