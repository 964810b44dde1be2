import { CompletionItemKind, InsertTextFormat, type CompletionItem } from 'vscode-languageserver';
import type { Signature, Symbol } from '@noodlecore/compiler/names/symbol';
import { showSignature, showType } from '@noodlecore/compiler/types/show';
import { documentation } from '../../analysis/describe.ts';

/** How far up in the list something stands; lower is higher. */
export type Rank = 'expected' | 'local' | 'own' | 'imported' | 'member' | 'inherited' | 'universal' | 'keyword' | 'core' | 'elsewhere';

const RANKS: readonly Rank[] = ['expected', 'local', 'member', 'own', 'imported', 'inherited', 'keyword', 'core', 'universal', 'elsewhere'];

export function sortText(rank: Rank, label: string): string {
  return `${RANKS.indexOf(rank)}${label}`;
}

/** A symbol under a name. */
export function symbolItem(symbol: Symbol, rank: Rank, name = symbol.name): CompletionItem {
  const doc = documentation(symbol);
  return {
    label: name,
    kind: completionKind(symbol),
    sortText: sortText(rank, name),
    ...detailOf(symbol),
    ...(doc && { documentation: { kind: 'markdown', value: doc } }),
    ...(symbol.kind === 'function' && callEdit(name, symbol.signature)),
  };
}

/** Calls with arguments leave the cursor between the parentheses. */
export function callEdit(name: string, { parameters }: Signature): Partial<CompletionItem> {
  if (parameters.length === 0) return { insertText: `${name}()` };
  return { insertText: `${name}($0)`, insertTextFormat: InsertTextFormat.Snippet, command: { title: 'Show parameters', command: 'editor.action.triggerParameterHints' } };
}

export function keywordItem(label: string): CompletionItem {
  return { label, kind: CompletionItemKind.Keyword, sortText: sortText('keyword', label) };
}

/** Text with `${1:…}` holes. */
export function snippetItem(label: string, body: string, detail: string): CompletionItem {
  return { label, kind: CompletionItemKind.Snippet, sortText: sortText('keyword', label), insertText: body, insertTextFormat: InsertTextFormat.Snippet, detail };
}

function detailOf(symbol: Symbol): Partial<CompletionItem> {
  switch (symbol.kind) {
    case 'function':
      return { labelDetails: { detail: showSignature(symbol.signature) } };
    case 'field': case 'variable': case 'type-alias':
      return { labelDetails: { description: showType(symbol.type) } };
    case 'enum-case':
      return { labelDetails: { description: symbol.owner.name } };
    case 'class':
      return { labelDetails: { description: symbol.module.name } };
    case 'module':
      return { labelDetails: { description: 'module' } };
    default:
      return {};
  }
}

export function completionKind(symbol: Symbol): CompletionItemKind {
  switch (symbol.kind) {
    case 'module':
      return CompletionItemKind.Module;
    case 'class':
      return { class: CompletionItemKind.Class, interface: CompletionItemKind.Interface, record: CompletionItemKind.Struct, enum: CompletionItemKind.Enum }[symbol.classKind];
    case 'enum-case':
      return CompletionItemKind.EnumMember;
    case 'function':
      if (symbol.accessor !== null) return CompletionItemKind.Property;
      return symbol.role === 'method' ? CompletionItemKind.Method : CompletionItemKind.Function;
    case 'field':
      return symbol.constant ? CompletionItemKind.Constant : CompletionItemKind.Field;
    case 'variable':
      return symbol.constant && symbol.role === 'global' ? CompletionItemKind.Constant : CompletionItemKind.Variable;
    case 'type-parameter':
      return CompletionItemKind.TypeParameter;
    case 'type-alias':
      return CompletionItemKind.Interface;
  }
}
