import { CompletionItemKind, type CompletionItem } from 'vscode-languageserver';
import { exportedNames, type ExportedName, type ExportKind } from '../../analysis/exported-names.ts';
import { importEdits } from '../../analysis/import-edit.ts';
import type { Spot } from '../../view.ts';
import { exportItems } from './members.ts';
import { sortText } from './items.ts';
import { prefixAt } from './place.ts';

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

/** How many names that would have to be imported are offered at once: in a large project there are thousands, which an editor only takes time to read. */
const MOST = 1000;

/** Whether there are more names than are offered at once: others may be meant as soon as more is typed. */
export function isShortened(spot: Spot): boolean {
  return exportedNames(spot.session).length > MOST;
}

/** Those that have the letters that were typed, in this order; the ones that begin with them first, short before long. */
function likeliest(names: readonly ExportedName[], typed: string): ExportedName[] {
  const wanted = typed.toLowerCase();
  if (wanted === '') return [];
  const startsAlike = ({ name }: ExportedName): number => (name.toLowerCase().startsWith(wanted) ? 0 : 1);
  const alike = names.filter(({ name }) => hasLetters(name.toLowerCase(), wanted));
  return alike.sort((a, b) => startsAlike(a) - startsAlike(b) || a.name.length - b.name.length).slice(0, MOST);
}

function hasLetters(name: string, wanted: string): boolean {
  let from = 0;
  for (const letter of wanted) {
    const at = name.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/**
 * Names that are not in scope yet, each with the edit that imports it.
 * @param inScope names that mean something already.
 */
export function importableItems(spot: Spot, inScope: (name: string) => boolean, wanted: (kind: ExportKind) => boolean): CompletionItem[] {
  const all = exportedNames(spot.session).filter(({ name, kind, module }) => module !== spot.state.name && wanted(kind) && !inScope(name));
  return (all.length > MOST ? likeliest(all, prefixAt(spot.source.text, spot.offset).text) : all)
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
