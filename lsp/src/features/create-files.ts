import { fileURLToPath } from 'node:url';
import type { FileCreate, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { packageOf } from '@noodlecore/compiler/names/packages';
import type { ImportDeclaration } from '@noodlecore/compiler/syntax/ast';
import { replaceRange } from '../convert.ts';
import { uriOf } from '../view.ts';
import type { Session } from '../workspace/session.ts';

/** Before files are made: imports that have waited for one of them, under a name that its module will not have, get the right one. */
export function createFiles(sessionOf: (path: string) => Session, files: readonly FileCreate[]): WorkspaceEdit {
  const changes: Record<string, TextEdit[]> = {};
  for (const { uri } of files) {
    const path = fileURLToPath(uri);
    if (!path.endsWith('.nc')) continue;
    const session = sessionOf(path);
    for (const edit of importEdits(session, session.project.moduleName(path))) (changes[edit.uri] ??= []).push(edit.edit);
  }
  return { changes };
}

function importEdits(session: Session, made: string): { readonly uri: string; readonly edit: TextEdit }[] {
  return session.modules().flatMap((name) => {
    const module = session.upToDate().module(name);
    if (!module || module.missing.length === 0) return [];
    const { source } = module;
    const waiting = module.parsed.ast.imports.filter((declaration) => module.missing.includes(nameOf(declaration)) && isMeantBy(nameOf(declaration), made));
    return waiting.flatMap(({ path: [first, ...rest] }) => [{ uri: uriOf(session, source), edit: replaceRange({ source, start: first.start, end: (rest.at(-1) ?? first).end }, made) }]);
  });
}

/** `prices` or `shop.prices` for `shop.goods.prices`: what belongs to another package is another module. */
function isMeantBy(written: string, made: string): boolean {
  return written !== made && lastOf(written) === lastOf(made) && (!written.includes('.') || packageOf(written) === packageOf(made));
}

function nameOf({ path }: ImportDeclaration): string {
  return path.map((part) => part.name).join('.');
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}
