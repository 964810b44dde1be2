import { CodeActionKind } from 'vscode-languageserver';
import { occurrencesIn } from '../../analysis/occurrences.ts';
import { action, around, replace, type ActionProvider } from './action.ts';

const REWRITE = CodeActionKind.RefactorRewrite;

/** `import a.b` → `import a.b.{X, Y}`: only what is used. */
export const explicitImport: ActionProvider = (selection) => {
  const node = around(selection, 'import');
  const module = node && selection.state.symbol.importedModules.get(node.path.map(({ name }) => name).join('.'));
  if (!node || !module || node.names || node.alias) return [];
  const used = new Set<string>();
  for (const { entity, role } of occurrencesIn(selection.state).list) {
    if (role === 'import') continue;
    // Its own name is used too: the names alone would not do.
    if (entity.kind === 'module' && entity.name === module.name) return [];
    if (module.members.has(entity.name) && entity.kind !== 'module' && entity.module.name === module.name && selection.state.symbol.imported.has(entity.name)) used.add(entity.name);
  }
  if (used.size === 0) return [];
  const last = node.path[node.path.length - 1];
  return [action(selection, 'Import the used names only', REWRITE, [replace({ start: last.end, end: last.end }, `.{${[...used].sort().join(', ')}}`)])];
};

/** `import a.b.{X, Y}` → `import a.b`. */
export const wholeImport: ActionProvider = (selection) => {
  const node = around(selection, 'import');
  const last = node?.path.at(-1);
  if (!node?.names || !last || node.names.some(({ alias }) => alias)) return [];
  return [action(selection, 'Import all names', REWRITE, [replace({ start: last.end, end: node.end }, '')])];
};
