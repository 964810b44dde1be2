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

const known = new WeakMap<SourceText, readonly Omit<ExportedName, 'module'>[]>();

/** Every public name of the modules that the project could import, the core's left out: those are in scope. Each text is read once. */
export function exportedNames(session: Session): ExportedName[] {
  const found: ExportedName[] = [];
  for (const module of session.project.host.moduleNames()) {
    if (session.project.prelude.includes(module)) continue;
    const source = session.upToDate().module(module)?.source ?? session.project.host.resolve(module);
    if (source) for (const each of namesIn(source)) found.push({ ...each, module });
  }
  return found;
}

function namesIn(source: SourceText): readonly Omit<ExportedName, 'module'>[] {
  const before = known.get(source);
  if (before) return before;
  const names = parse(source).ast.items.flatMap(exportOf);
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
