import { CodeActionKind } from 'vscode-languageserver';
import { action, around, replace, textOf, type ActionProvider } from './action.ts';

/** An int in another base. */
export const changeBase: ActionProvider = (selection) => {
  const node = around(selection, 'int');
  if (!node || node.value < 0) return [];
  const text = textOf(selection, node);
  if (!/^[0-9]/.test(text)) return [];
  const forms = [
    { title: 'hexadecimal', prefix: '0x', digits: node.value.toString(16).toUpperCase() },
    { title: 'binary', prefix: '0b', digits: node.value.toString(2) },
    { title: 'decimal', prefix: '', digits: node.value.toString() },
  ];
  const now = /^0[xX]/.test(text) ? '0x' : /^0[bB]/.test(text) ? '0b' : /^0[oO]/.test(text) ? '0o' : '';
  return forms.filter(({ prefix }) => prefix !== now).map(({ title, prefix, digits }) => action(selection, `Write in ${title}: ${prefix}${digits}`, CodeActionKind.RefactorRewrite, [replace(node, prefix + digits)]));
};

/** `1000000` ↔ `1_000_000`. */
export const digitGroups: ActionProvider = (selection) => {
  const node = around(selection, 'int');
  if (!node) return [];
  const text = textOf(selection, node);
  if (text.includes('_')) return [action(selection, 'Remove the digit separators', CodeActionKind.RefactorRewrite, [replace(node, text.replaceAll('_', ''))])];
  if (!/^\d{5,}$/.test(text)) return [];
  return [action(selection, 'Separate the thousands', CodeActionKind.RefactorRewrite, [replace(node, text.replace(/\B(?=(?:\d{3})+$)/g, '_'))])];
};
