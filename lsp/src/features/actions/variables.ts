import { CodeActionKind } from 'vscode-languageserver';
import { removeLine } from '@noodlecore/compiler/names/edits';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { showType } from '@noodlecore/compiler/types/show';
import type { Type } from '@noodlecore/compiler/types/type';
import { keyOf } from '../../analysis/entity.ts';
import { occurrenceAt, occurrencesIn, type Occurrence } from '../../analysis/occurrences.ts';

import { action, around, indentOf, insert, replace, textOf, withSemicolon, type ActionProvider, type Selection } from './action.ts';
import { isSimple, operand } from './operands.ts';

const REWRITE = CodeActionKind.RefactorRewrite;

/** `let x = f()` → `let x: int = f()`. */
export const addType: ActionProvider = (selection) => {
  const node = around(selection, 'let');
  const type = node && !node.type && onHead(selection, node) ? typeOf(selection, node) : null;
  if (!node || !type || type.kind === 'error' || type.kind === 'null') return [];
  return [action(selection, `Write the type: \`${showType(type)}\``, REWRITE, [insert(node.name.end, `: ${showType(type)}`)])];
};

/** `let x: int = 1` → `let x = 1`, where the value says the same. */
export const removeType: ActionProvider = (selection) => {
  const node = around(selection, 'let');
  if (!node?.type || !node.value || !onHead(selection, node)) return [];
  const [declared, found] = [typeOf(selection, node), selection.checked.types[node.value.id]];
  if (!declared || !found || showType(declared) !== showType(found) || node.value.kind === 'list' || node.value.kind === 'map' || node.value.kind === 'lambda') return [];
  return [action(selection, 'Leave the type out', REWRITE, [replace({ start: node.name.end, end: node.type.end }, '')])];
};

/** `let` ↔ `const` of what is never assigned again. */
export const letOrConst: ActionProvider = (selection) => {
  const node = around(selection, 'let');
  if (!node?.value || !onHead(selection, node)) return [];
  const word = node.constant ? 'const' : 'let';
  const at = selection.source.text.indexOf(word, node.modifiers.at(-1)?.end ?? node.annotations.at(-1)?.end ?? node.start);
  const span = { start: at, end: at + word.length };
  if (node.constant) return [action(selection, 'Make it `let`', REWRITE, [replace(span, 'let')])];
  const uses = usesOf(selection, node.name);
  return uses.some(({ role }) => role === 'write') ? [] : [action(selection, 'Make it `const`', REWRITE, [replace(span, 'const')])];
};

/** `let x = 1;` → `let x: int;` and `x = 1;`. */
export const splitDeclaration: ActionProvider = (selection) => {
  const node = around(selection, 'let');
  if (!node?.value || node.constant || !onHead(selection, node) || !isLocal(selection, node)) return [];
  const type = node.type ? textOf(selection, node.type) : showTypeOf(selection, node);
  if (!type) return [];
  const text = `let ${node.name.name}: ${type};\n${indentOf(selection, node.start)}${node.name.name} = ${textOf(selection, node.value)};`;
  return [action(selection, 'Split into declaration and assignment', REWRITE, [replace(withSemicolon(selection, node), text)])];
};

/** `let x: int;` followed by `x = 1;` → `let x: int = 1;`. */
export const joinDeclaration: ActionProvider = (selection) => {
  const node = around(selection, 'let');
  const block = selection.path.findLast((each): each is ast.Block => each.kind === 'block');
  if (!node || node.value || !block) return [];
  const next = block.statements[block.statements.indexOf(node) + 1];
  if (next?.kind !== 'expression-statement' || next.expression.kind !== 'assign' || next.expression.operator !== '=' || textOf(selection, next.expression.target) !== node.name.name) return [];
  const text = `${textOf(selection, node).replace(/;$/, '')} = ${textOf(selection, next.expression.value)};`;
  return [action(selection, 'Join with the assignment below', REWRITE, [replace({ start: node.start, end: withSemicolon(selection, next).end }, text)])];
};

/** Puts a variable's value in the place of its uses. */
export const inlineVariable: ActionProvider = (selection) => {
  const occurrence = occurrenceAt(selection.state, selection.start);
  const node = occurrence && declarationOf(selection, occurrence);
  if (!occurrence || !node?.value || !isLocal(selection, node)) return [];
  const { value } = node;
  const uses = usesOf(selection, node.name).filter(({ role }) => role !== 'declaration');
  if (uses.length === 0 || uses.some(({ role }) => role === 'write') || (uses.length > 1 && !isSimple(value))) return [];
  if (isSimple(value) && value.kind === 'name' && usesOf(selection, value).some(({ role }) => role === 'write')) return [];
  const text = inlined(selection, node);
  const gone = removeLine(selection.source, withSemicolon(selection, node)).span;
  const title = uses.length === 1 ? `Inline \`${node.name.name}\`` : `Inline \`${node.name.name}\` in ${uses.length} places`;
  return [action(selection, title, CodeActionKind.RefactorInline, [replace(gone, ''), ...uses.map((use) => replace(use, text))])];
};

function inlined(selection: Selection, { value }: ast.LetStatement): string {
  return value ? operand(selection, value, 'member') : '';
}

function declarationOf(selection: Selection, { entity }: Occurrence): ast.LetStatement | null {
  if (entity.kind !== 'variable' || entity.role !== 'local' || !isLet(entity.node)) return null;
  return entity.node.type && selection.checked.coercions[entity.node.value?.id ?? -1] ? null : entity.node;
}

function isLet(node: ast.NodeBase): node is ast.LetStatement {
  return 'kind' in node && node.kind === 'let';
}

function isLocal(selection: Selection, node: ast.LetStatement): boolean {
  return !selection.state.parsed.ast.items.includes(node);
}

function usesOf(selection: Selection, name: { readonly start: number }): readonly Occurrence[] {
  const occurrence = occurrenceAt(selection.state, name.start);
  return occurrence ? (occurrencesIn(selection.state).byKey.get(keyOf(occurrence.entity)) ?? []) : [];
}

function typeOf({ checked, state }: Selection, node: ast.LetStatement): Type | null {
  const global = state.symbol.members.get(node.name.name);
  return checked.variables[node.id]?.type ?? (global?.kind === 'variable' && global.node === node ? global.type : null);
}

function showTypeOf(selection: Selection, node: ast.LetStatement): string | null {
  const type = typeOf(selection, node);
  return type && type.kind !== 'error' && type.kind !== 'null' ? showType(type) : null;
}

/** Before its value: inside that, other things are meant. */
function onHead(selection: Selection, node: ast.LetStatement): boolean {
  return selection.end <= (node.value?.start ?? node.end);
}
