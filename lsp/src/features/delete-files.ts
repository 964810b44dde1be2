import { fileURLToPath } from 'node:url';
import type { FileDelete, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { unusedImport } from '@noodlecore/compiler/diagnostics/catalogue/declarations/warnings';
import { removeLine } from '@noodlecore/compiler/names/edits';
import type { ImportDeclaration } from '@noodlecore/compiler/syntax/ast';
import { replaceRange } from '../convert.ts';
import { uriOf } from '../view.ts';
import type { Session } from '../workspace/session.ts';

/** Before files go: imports of their modules of which nothing is used go with them. The others stay, so that what is missing is seen. */
export function deleteFiles(sessionOf: (path: string) => Session, files: readonly FileDelete[]): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const { uri } of files) {
    const path = fileURLToPath(uri);
    const session = sessionOf(path);
    for (const edit of importEdits(session, session.project.moduleName(path))) (changes[edit.uri] ??= []).push(edit.edit);
  }
  return { changes };
}

/** Of one file, or of all below a folder. */
function importEdits(session: Session, gone: string): { readonly uri: string; readonly edit: TextEdit }[] {
  const isGone = (name: string): boolean => name === gone || name.startsWith(`${gone}.`);
  return session.modules().filter((name) => !isGone(name)).flatMap((name) => {
    const module = session.upToDate().module(name);
    const unused = (module?.parsed.ast.imports ?? []).filter((declaration) => isGone(nameOf(declaration)) && isUnused(session, name, declaration));
    return unused.flatMap((declaration) => {
      if (!module) return [];
      const { span, newText } = removeLine(module.source, declaration);
      return [{ uri: uriOf(session, module.source), edit: replaceRange(span, newText) }];
    });
  });
}

function nameOf({ path }: ImportDeclaration): string {
  return path.map((part) => part.name).join('.');
}

function isUnused(session: Session, module: string, { names, start, end }: ImportDeclaration): boolean {
  const unused = session.diagnostics(module).filter(({ code, primary }) => code === unusedImport.code && primary.span.start >= start && primary.span.end <= end);
  return unused.length >= (names?.length ?? 1);
}
