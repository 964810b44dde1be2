import { CodeActionKind, type CodeAction, type TextEdit } from 'vscode-languageserver';
import { compatibleFixes, editsBySource, sureFixes } from '@noodlecore/compiler/diagnostics/apply-fixes';
import type { Diagnostic, Fix } from '@noodlecore/compiler/diagnostics/diagnostic';
import { overlaps, rangeOf, replaceRange } from '../../convert.ts';
import { uriOf } from '../../view.ts';
import { lspDiagnostic } from '../diagnostics.ts';
import type { ActionProvider, Selection } from './action.ts';

/** The fixes of the diagnostics in the selection, the sure ones preferred; and each kind of sure fix in the whole file at once. */
export const fixes: ActionProvider = (selection) => {
  const all = selection.session.diagnostics(selection.state.name);
  const here = all.filter(({ primary }) => overlaps(rangeOf(primary.span), selection.range));
  return here.flatMap((diagnostic) => [...diagnostic.fixes.map((fix) => fixAction(selection, diagnostic, fix)), ...sameInFile(selection, all, diagnostic)]);
};

/** Every sure fix of the file, as far as they do not touch each other. */
export const fixAll: ActionProvider = (selection) => {
  const sure = sureFixes(selection.session.diagnostics(selection.state.name));
  if (sure.length === 0) return [];
  return [{ title: 'Fix all that is sure', kind: `${CodeActionKind.SourceFixAll}.noodlecore`, edit: { changes: { [selection.uri]: untouched(selection, sure) } } }];
};

function fixAction(selection: Selection, diagnostic: Diagnostic, fix: Fix): CodeAction {
  const changes: Record<string, TextEdit[]> = {};
  for (const { span, newText } of fix.edits) (changes[uriOf(selection.session, span.source)] ??= []).push(replaceRange(span, newText));
  return { title: capitalised(fix.title), kind: CodeActionKind.QuickFix, isPreferred: fix.sure, diagnostics: [lspDiagnostic(selection.session, diagnostic, () => null)], edit: { changes } };
}

/** Menus of editors begin with a capital. */
function capitalised(title: string): string {
  return title.charAt(0).toUpperCase() + title.slice(1);
}

function sameInFile(selection: Selection, all: readonly Diagnostic[], diagnostic: Diagnostic): CodeAction[] {
  const same = sureFixes(all.filter(({ code }) => code === diagnostic.code));
  if (same.length < 2) return [];
  return [{ title: `Fix all ${same.length} of this kind in the file`, kind: CodeActionKind.QuickFix, edit: { changes: { [selection.uri]: untouched(selection, same) } } }];
}

/** The fixes that can be applied at once and touch nothing but the file. */
function untouched({ source }: Selection, chosen: readonly Fix[]): TextEdit[] {
  const own = chosen.filter(({ edits }) => edits.every(({ span }) => span.source === source));
  const edits = editsBySource(compatibleFixes(own)).get(source) ?? [];
  return edits.map(({ span, newText }) => replaceRange(span, newText));
}
