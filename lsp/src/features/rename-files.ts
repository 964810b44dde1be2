import { fileURLToPath } from 'node:url';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { replaceRange } from '../convert.ts';
import type { Session } from '../workspace/session.ts';
import { uriOf } from '../view.ts';

export interface FileRename {
  readonly oldUri: string;
  readonly newUri: string;
}

/** A module is called after its file: where files are renamed, the imports of their modules follow. */
export function renameFiles(sessionOf: (path: string) => Session, renames: readonly FileRename[]): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const { oldUri, newUri } of renames) {
    const [from, to] = [fileURLToPath(oldUri), fileURLToPath(newUri)];
    const session = sessionOf(from);
    for (const edit of importEdits(session, from, to)) (changes[edit.uri] ??= []).push(edit.edit);
  }
  return { changes };
}

/** Of one file, or of all below a folder. */
function importEdits(session: Session, from: string, to: string): { uri: string; edit: TextEdit }[] {
  const before = session.project.moduleName(from);
  const after = session.project.moduleName(to);
  return session.modules().flatMap((name) => {
    const module = session.upToDate().module(name);
    if (!module) return [];
    return module.parsed.ast.imports.flatMap(({ path, alias, names }) => {
      const written = path.map((part) => part.name).join('.');
      const [first, last] = [path[0], path.at(-1)];
      if (!first || !last || !(written === before || written.startsWith(`${before}.`))) return [];
      const renamed = after + written.slice(before.length);
      const { source } = module;
      const edits = [replaceRange({ source, start: first.start, end: last.end }, keepsName(alias !== null || names !== null, written, renamed))];
      return edits.map((edit) => ({ uri: uriOf(session, source), edit }));
    });
  });
}

/** `import a.b` also brings the name `b`: code that says `b.x` goes on under it. */
function keepsName(isNamed: boolean, written: string, renamed: string): string {
  const [old, now] = [lastOf(written), lastOf(renamed)];
  return isNamed || old === now ? renamed : `${renamed} as ${old}`;
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
