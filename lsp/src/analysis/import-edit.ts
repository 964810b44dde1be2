import type { TextEdit } from 'vscode-languageserver';
import type { SourceText } from '@noodlecore/compiler/base/source';
import type { ModuleNode } from '@noodlecore/compiler/syntax/ast';
import { insertAt } from '../convert.ts';

/** The edits that import one name of a module: into the braces of an import of it, or as a line of its own behind the last import that sorts before it. */
export function importEdits(source: SourceText, ast: ModuleNode, module: string, name: string): TextEdit[] {
  const same = ast.imports.find(({ path, names }) => names && path.map((part) => part.name).join('.') === module);
  const last = same?.names?.at(-1);
  if (last) return [insertAt(source, last.end, `, ${name}`)];
  const line = `import ${module}.{${name}}`;
  const before = ast.imports.findLast(({ path }) => path.map((part) => part.name).join('.') < module) ?? null;
  if (before) return [insertAt(source, endOfStatement(source, before.end), `\n${line}`)];
  const first = ast.imports[0];
  if (first) return [insertAt(source, first.start, `${line}\n`)];
  return [insertAt(source, startOfCode(source), `${line}\n\n`)];
}

function endOfStatement({ text }: SourceText, end: number): number {
  return text[end] === ';' ? end + 1 : end;
}

/** Behind the comments at the top of a file that belong to no declaration. */
function startOfCode({ text }: SourceText): number {
  const header = /^(?:#![^\n]*\n)?(?:(?:\/\/(?!\/)[^\n]*\n)+\n)?/.exec(text);
  return header ? header[0].length : 0;
}
