import type { SourceText } from '@noodlecore/compiler/base/source';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { parse } from '@noodlecore/compiler/syntax/parse';
import type { Session } from '../workspace/session.ts';

export type ExportKind = 'class' | 'interface' | 'record' | 'enum' | 'function' | 'type-alias' | 'let' | 'const';

/** A public name that some module of the workspace has. */
export interface ExportedName {
  readonly name: string;
  readonly kind: ExportKind;
  readonly module: string;
  readonly doc: string | null;
}

/** By text; one text is one module. */
const known = new WeakMap<SourceText, readonly ExportedName[]>();

/** Every public name of the modules that the project could import, the core's left out: those are in scope. Each text is read once. */
export function exportedNames(session: Session): ExportedName[] {
  const found: ExportedName[] = [];
  for (const module of session.project.host.moduleNames()) {
    if (session.project.prelude.includes(module)) continue;
    const loaded = session.upToDate().module(module);
    const source = loaded?.source ?? session.project.host.resolve(module);
    if (source) found.push(...namesIn(source, module, loaded?.parsed.ast));
  }
  return found;
}

/** @param ast of the text, where it was read already. */
function namesIn(source: SourceText, module: string, ast?: ast.ModuleNode): readonly ExportedName[] {
  const before = known.get(source);
  if (before) return before;
  const names = (ast ?? parse(source).ast).items.flatMap(exportOf).map((each) => ({ ...each, module }));
  known.set(source, names);
  return names;
}

function exportOf(item: ast.Item): Omit<ExportedName, 'module'>[] {
  switch (item.kind) {
    case 'class': case 'interface': case 'record': case 'enum': case 'function': case 'type-alias':
      return isPublic(item.modifiers) && item.name.name !== 'main' ? [{ name: item.name.name, kind: item.kind, doc: item.doc }] : [];
    case 'let':
      return isPublic(item.modifiers) ? [{ name: item.name.name, kind: item.constant ? 'const' : 'let', doc: item.doc }] : [];
    default:
      return [];
  }
}

function isPublic(modifiers: readonly ast.Modifier[]): boolean {
  return !modifiers.some(({ name }) => name === 'private');
}
