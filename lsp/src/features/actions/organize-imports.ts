import { CodeActionKind } from 'vscode-languageserver';
import { unusedImport } from '@noodlecore/compiler/diagnostics/catalogue/declarations/warnings';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { action, type ActionProvider, type Selection } from './action.ts';

/** Sorts the imports and leaves out what is not used. */
export const organizeImports: ActionProvider = (selection) => {
  const { imports } = selection.state.parsed.ast;
  const [first, last] = [imports[0], imports.at(-1)];
  if (!first || !last || selection.state.parsed.comments.some(({ start }) => start > first.start && start < last.end)) return [];
  const lines = imports.flatMap((each) => lineOf(selection, each)).sort();
  const end = selection.source.text[last.end] === ';' ? last.end + 1 : last.end;
  const text = [...new Set(lines)].join('\n');
  if (text === selection.source.text.slice(first.start, end)) return [];
  return [action(selection, 'Organise imports', CodeActionKind.SourceOrganizeImports, [{ start: first.start, end, text }])];
};

function lineOf(selection: Selection, { start, end, path, names, alias }: ast.ImportDeclaration): string[] {
  const unused = selection.session.diagnostics(selection.state.name).filter(({ code, primary }) => code === unusedImport.code && primary.span.start >= start && primary.span.end <= end);
  const isUnused = (node: ast.NodeBase): boolean => unused.some(({ primary }) => primary.span.start <= node.start && node.end <= primary.span.end);
  const module = path.map((part) => part.name).join('.');
  if (!names) return unused.length > 0 ? [] : [`import ${module}${alias ? ` as ${alias.name}` : ''}`];
  const kept = names.filter((each) => !isUnused(each.alias ?? each.name)).map((each) => each.name.name + (each.alias ? ` as ${each.alias.name}` : ''));
  return kept.length === 0 ? [] : [`import ${module}.{${kept.sort().join(', ')}}`];
}
