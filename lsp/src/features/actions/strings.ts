import { CodeActionKind } from 'vscode-languageserver';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { action, around, insert, replace, textOf, type ActionProvider, type Selection } from './action.ts';
import { operand } from './operands.ts';

const REWRITE = CodeActionKind.RefactorRewrite;

/** `"a" + b + "c"` → `` `a${b}c` ``. */
export const concatToTemplate: ActionProvider = (selection) => {
  const node = outermostPlus(selection);
  const parts = node && partsOf(node);
  if (!node || !parts || !parts.some(({ kind }) => kind === 'string') || selection.checked.types[node.id]?.kind !== 'class') return [];
  // Numbers that are added before the first string are added, not joined.
  const first = parts.findIndex((part) => selection.checked.types[part.id]?.kind === 'class');
  if (first > 1) return [];
  const text = parts.map((part) => (part.kind === 'string' ? escaped(part.value) : part.kind === 'template' ? textOf(selection, part).slice(1, -1) : `\${${textOf(selection, part)}}`)).join('');
  return [action(selection, 'Write as a template', REWRITE, [replace(node, `\`${text}\``)])];
};

/** `` `a${b}c` `` → `"a" + b + "c"`. */
export const templateToConcat: ActionProvider = (selection) => {
  const node = around(selection, 'template');
  if (!node || node.values.length === 0 || selection.start > node.start + 1) return [];
  const parts = node.texts.flatMap((text, i) => [...(text === '' && i > 0 ? [] : [JSON.stringify(text)]), ...(i < node.values.length ? [operand(selection, node.values[i], '*')] : [])]);
  return [action(selection, 'Write as a concatenation', REWRITE, [replace(node, parts.join(' + '))])];
};

/** A plain string becomes a template, ready for `${…}`. */
export const stringToTemplate: ActionProvider = (selection) => {
  const node = around(selection, 'string');
  return node ? [action(selection, 'Make it a template', REWRITE, [replace(node, `\`${escaped(node.value)}\``)])] : [];
};

/** `'a'` ↔ `"a"`. */
export const changeQuotes: ActionProvider = (selection) => {
  const node = around(selection, 'string');
  if (!node) return [];
  const text = textOf(selection, node);
  const [now, other] = text.startsWith("'") ? ["'", '"'] : ['"', "'"];
  const inner = text.slice(1, -1).replaceAll(`\\${now}`, now).replaceAll(other, `\\${other}`);
  return [action(selection, `Use ${other === '"' ? 'double' : 'single'} quotes`, REWRITE, [replace(node, other + inner + other)])];
};

/** Splits a string in two at the cursor. */
export const splitString: ActionProvider = (selection) => {
  const node = around(selection, 'string');
  const at = selection.start;
  if (!node || at <= node.start + 1 || at >= node.end - 1 || selection.source.text[at - 1] === '\\') return [];
  const quote = selection.source.text[node.start];
  return [action(selection, 'Split the string here', REWRITE, [insert(at, `${quote} + ${quote}`)])];
};

function outermostPlus(selection: Selection): ast.BinaryExpression | null {
  const inner = around(selection, 'binary');
  if (inner?.operator !== '+') return null;
  let found = inner;
  for (const node of selection.path.toReversed()) if (node.kind === 'binary' && node.operator === '+' && node.left === found) found = node;
  return found;
}

function partsOf(node: ast.Expression): ast.Expression[] {
  return node.kind === 'binary' && node.operator === '+' ? [...partsOf(node.left), node.right] : [node];
}

/** As the text of a template writes it. */
function escaped(value: string): string {
  return JSON.stringify(value).slice(1, -1).replaceAll('\\"', '"').replaceAll('`', '\\`').replaceAll('${', '\\${');
}
