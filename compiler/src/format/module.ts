import { assertNever } from '../base/assert-never.ts';
import type { ImportDeclaration, ImportedName, Item, ModuleNode } from '../syntax/ast.ts';
import { OpenBrace } from '../syntax/token-types.ts';
import { classDoc, enumDoc, functionDoc, interfaceDoc, recordDoc, typeAliasDoc } from './declarations.ts';
import { concat, hardLine, type Doc } from './doc.ts';
import type { Formatter } from './formatter.ts';
import { commaList } from './lists.ts';
import type { Printers } from './printers.ts';
import { lines, sequence } from './sequence.ts';
import { statementDoc } from './statements.ts';
import { path } from './types.ts';

/** A whole file, ending with a line break unless it is empty. */
export function moduleDoc(f: Formatter, p: Printers, module: ModuleNode): Doc {
  const nodes = [...module.imports, ...module.items].sort((a, b) => a.start - b.start);
  const entries = sequence<ImportDeclaration | Item>(f, nodes, 0, module.end, (node) => itemDoc(f, p, node));
  return entries.length === 0 ? '' : concat(lines(entries), hardLine);
}

function itemDoc(f: Formatter, p: Printers, node: ImportDeclaration | Item): Doc {
  switch (node.kind) {
    case 'import':
      return importDoc(f, node);
    case 'class':
      return classDoc(f, p, node);
    case 'interface':
      return interfaceDoc(f, p, node);
    case 'record':
      return recordDoc(f, p, node);
    case 'enum':
      return enumDoc(f, p, node);
    case 'function':
      return functionDoc(f, p, node);
    case 'type-alias':
      return typeAliasDoc(f, p, node);
    case 'route':
      return f.slice(node);
    case 'block':
    case 'let':
    case 'destructuring':
    case 'expression-statement':
    case 'if':
    case 'while':
    case 'do-while':
    case 'for-in':
    case 'for':
    case 'return':
    case 'break':
    case 'continue':
    case 'try':
    case 'error-statement':
      return statementDoc(f, p, node);
    default:
      return assertNever(node);
  }
}

/** Imports need no `;`: nothing can go on with them. */
function importDoc(f: Formatter, { path: names, alias, names: picked, end }: ImportDeclaration): Doc {
  const start = `import ${path(names)}`;
  if (picked === null) return alias === null ? start : `${start} as ${alias.name}`;
  const open = f.find(OpenBrace, names.at(-1)?.end ?? 0);
  const close = f.text.lastIndexOf('}', end - 1);
  const print = ({ name, alias: as }: ImportedName): Doc => (as === null ? name.name : `${name.name} as ${as.name}`);
  return concat(start, '.', commaList(f, '{}', { open, close, nodes: picked, print, isTight: true }));
}
