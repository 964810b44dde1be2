import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver';
import { exportedNames, type ExportKind } from '../../analysis/exported-names.ts';
import { importEdits } from '../../analysis/import-edit.ts';
import type { Spot } from '../../view.ts';
import { exportItems } from './members.ts';
import { sortText } from './items.ts';

const KINDS: Readonly<Record<ExportKind, CompletionItemKind>> = {
  class: CompletionItemKind.Class,
  interface: CompletionItemKind.Interface,
  record: CompletionItemKind.Struct,
  enum: CompletionItemKind.Enum,
  function: CompletionItemKind.Function,
  'type-alias': CompletionItemKind.Interface,
  let: CompletionItemKind.Variable,
  const: CompletionItemKind.Constant,
};

/** The next segments of modules' names behind what is written. */
export function moduleItems(spot: Spot, written: string): CompletionItem[] {
  const next = new Map<string, boolean>();
  for (const name of spot.session.project.host.moduleNames()) {
    if (!name.startsWith(written) || name === spot.state.name || name.startsWith('noodlecore.core.')) continue;
    const segment = name.slice(written.length).split('.')[0];
    if (segment) next.set(segment, (next.get(segment) ?? false) || name === written + segment);
  }
  return [...next].map(([segment, isModule]) => ({
    label: segment,
    kind: isModule ? CompletionItemKind.Module : CompletionItemKind.Folder,
    sortText: sortText('member', segment),
    detail: written + segment,
  }));
}

/** What `import a.b.{…}` can bring and does not yet. */
export function importedItems(spot: Spot, module: string, present: readonly string[]): CompletionItem[] {
  const loaded = spot.program.module(module)?.symbol;
  const items = loaded
    ? exportItems(loaded).map(({ label, kind, documentation }) => ({ label, kind, documentation }))
    : exportedNames(spot.session).filter((each) => each.module === module).map(({ name, kind }) => ({ label: name, kind: KINDS[kind] }));
  return items.filter(({ label }) => !present.includes(label));
}

/**
 * Names that are not in scope yet, each with the edit that imports it.
 * @param inScope names that mean something already.
 */
export function importableItems(spot: Spot, inScope: (name: string) => boolean, wanted: (kind: ExportKind) => boolean): CompletionItem[] {
  return exportedNames(spot.session)
    .filter(({ name, kind, module }) => module !== spot.state.name && wanted(kind) && !inScope(name))
    .map(({ name, kind, module, doc }) => ({
      label: name,
      kind: KINDS[kind],
      labelDetails: { description: module },
      detail: `import ${module}`,
      sortText: sortText('elsewhere', name),
      ...(doc && { documentation: { kind: 'markdown' as const, value: doc } }),
      additionalTextEdits: importEdits(spot.source, spot.state.parsed.ast, module, name),
    }));
}
