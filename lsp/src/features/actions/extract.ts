import { CodeActionKind, type CodeAction } from 'vscode-languageserver';
import type { VariableSymbol } from '@noodlecore/compiler/names/symbol';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { descendants, type Node } from '@noodlecore/compiler/syntax/walk';
import { showType } from '@noodlecore/compiler/types/show';
import type { Type } from '@noodlecore/compiler/types/type';
import { localsAt } from '../../analysis/scope-at.ts';
import { occurrencesIn } from '../../analysis/occurrences.ts';
import { action, indentOf, insert, replace, textOf, type ActionProvider, type Selection } from './action.ts';
import { selectedStatements } from './surround.ts';

const EXTRACT = CodeActionKind.RefactorExtract;

/** The selected expression gets a name. */
export const extractVariable: ActionProvider = (selection) => {
  const value = selectedExpression(selection);
  const statement = value && statementAround(selection, value);
  const type = value && selection.checked.types[value.id];
  if (!value || !statement || !type || type.kind === 'void' || type.kind === 'never') return [];
  const name = freeName(selection, nameFor(value));
  const same = sameIn(selection, statement, value);
  const indent = indentOf(selection, statement.start);
  const declaration = insert(statement.start, `const ${name} = ${textOf(selection, value)};\n${indent}`);
  const one = action(selection, 'Extract a variable', EXTRACT, [declaration, replace(value, name)]);
  if (same.length < 2) return [one];
  return [one, action(selection, `Extract a variable for all ${same.length} of it`, EXTRACT, [declaration, ...same.map((each) => replace(each, name))])];
};

/** A literal becomes a constant of the module. */
export const extractConstant: ActionProvider = (selection) => {
  const value = selectedExpression(selection) ?? literalAt(selection);
  if (!value || !['int', 'float', 'string'].includes(value.kind)) return [];
  const item = selection.state.parsed.ast.items.find(({ start, end }) => start <= value.start && value.end <= end);
  if (!item || item.kind === 'let') return [];
  const name = freeName(selection, 'EXTRACTED');
  const start = startWithDoc(selection, item);
  return [action(selection, 'Extract a constant of the module', EXTRACT, [insert(start, `const ${name} = ${textOf(selection, value)};\n\n`), replace(value, name)])];
};

/** The selected statements, or the selected expression, become a function. */
export const extractFunction: ActionProvider = (selection) => {
  const item = selection.state.parsed.ast.items.find(({ start, end }) => start <= selection.start && selection.end <= end);
  if (!item || item.kind !== 'function') return [];
  const chosen = selectedStatements(selection);
  if (chosen) return extractStatements(selection, item, chosen);
  const value = selectedExpression(selection);
  const type = value && selection.checked.types[value.id];
  if (!value || !type || !isWritable(type) || containsAny(value, ['await', 'throw', 'this', 'super', 'let-condition'])) return [];
  return [extracted(selection, item, value, { body: `return ${textOf(selection, value)};`, result: type, call: (name, args) => `${name}(${args})` })];
};

function extractStatements(selection: Selection, item: ast.FunctionDeclaration, chosen: NonNullable<ReturnType<typeof selectedStatements>>): CodeAction[] {
  const { statements } = chosen;
  if (chosen.declares || statements.some((each) => containsAny(each, ['return', 'break', 'continue', 'super', 'this']))) return [];
  if (assignsOutside(selection, chosen)) return [];
  const indent = indentOf(selection, chosen.start);
  const body = selection.source.text.slice(chosen.start, chosen.end).replaceAll(`\n${indent}`, '\n    ');
  return [extracted(selection, item, chosen, { body, result: null, call: (name, args) => `${name}(${args});` })];
}

interface Extraction {
  readonly body: string;
  readonly result: Type | null;
  readonly call: (name: string, args: string) => string;
}

function extracted(selection: Selection, item: ast.FunctionDeclaration, part: { readonly start: number; readonly end: number }, { body, result, call }: Extraction): CodeAction {
  const name = freeName(selection, 'extracted');
  const used = usedLocals(selection, part);
  const parameters = used.map((each) => `${each.name}: ${showType(each.type)}`).join(', ');
  const head = `func ${name}(${parameters})${result && result.kind !== 'void' ? `: ${showType(result)}` : ''}`;
  const changes = [replace(part, call(name, used.map((each) => each.name).join(', '))), insert(item.end, `\n\n${head} {\n    ${body}\n}`)];
  return action(selection, 'Extract a function', EXTRACT, changes);
}

/** Locals that a part reads and that are declared before it. */
function usedLocals(selection: Selection, { start, end }: { readonly start: number; readonly end: number }): VariableSymbol[] {
  const found = new Map<string, VariableSymbol>();
  const visible = localsAt(selection.checked, selection.path, start);
  for (const occurrence of occurrencesIn(selection.state).list) {
    if (occurrence.start < start || occurrence.end > end || occurrence.role === 'declaration') continue;
    const local = visible.get(occurrence.entity.name);
    if (local?.kind === 'variable' && (occurrence.entity.kind === 'parameter' || occurrence.entity === local) && local.node.start < start) found.set(local.name, local);
  }
  return [...found.values()];
}

function assignsOutside(selection: Selection, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return occurrencesIn(selection.state).list.some(({ entity, role, start: at, end: to }) => {
    const isLocal = entity.kind === 'parameter' || (entity.kind === 'variable' && entity.role !== 'global');
    return isLocal && role === 'write' && at >= start && to <= end && (entity.node.start < start || entity.node.start > end);
  });
}

function isWritable(type: Type): boolean {
  return type.kind !== 'error' && type.kind !== 'null' && type.kind !== 'never' && type.kind !== 'void';
}

function containsAny(node: Node, kinds: readonly Node['kind'][]): boolean {
  return [...descendants(node)].some(({ kind }) => kinds.includes(kind));
}

/** The expression that is selected as a whole. */
function selectedExpression(selection: Selection): ast.Expression | null {
  if (selection.start === selection.end) return null;
  const { text } = selection.source;
  let [start, end] = [selection.start, selection.end];
  while (start < end && /\s/.test(text[start])) start++;
  while (end > start && /\s/.test(text[end - 1])) end--;
  for (const item of selection.state.parsed.ast.items) {
    if (item.start > start || item.end < end) continue;
    for (const node of descendants(item)) if (node.start === start && node.end === end && selection.checked.types[node.id] && isExpression(node)) return node;
  }
  return null;
}

const EXPRESSIONS: ReadonlySet<string> = new Set(['int', 'float', 'string', 'template', 'bool', 'name', 'list', 'map', 'call', 'new', 'member', 'index', 'unary', 'increment', 'binary', 'conditional', 'cast', 'is', 'non-null', 'match', 'await', 'spawn', 'parenthesized', 'range', 'lambda']);

function isExpression(node: Node): node is Extract<ast.Expression, Node> {
  return EXPRESSIONS.has(node.kind);
}

function literalAt(selection: Selection): ast.Expression | null {
  const node = selection.path.at(-1);
  return node && (node.kind === 'int' || node.kind === 'float' || node.kind === 'string') ? node : null;
}

/** The statement of a block that an expression stands in, where nothing between them is evaluated at another time. */
function statementAround(selection: Selection, value: ast.Expression): ast.Statement | null {
  const path = selection.path.filter((node) => node.start <= value.start && node.end >= value.end);
  const block = path.findLast((node): node is ast.Block => node.kind === 'block');
  const statement = block?.statements.find((each) => each.start <= value.start && value.end <= each.end) ?? null;
  const between = path.slice(statement ? path.indexOf(statement) : path.length);
  const isLater = between.some((node) => node.kind === 'lambda' || node.kind === 'match-arm' || ((node.kind === 'while' || node.kind === 'for') && node.body.start > value.start));
  return isLater || statement?.kind === 'function' || (statement?.kind === 'expression-statement' && statement.expression === value) ? null : statement;
}

function sameIn(selection: Selection, statement: ast.Statement, value: ast.Expression): Node[] {
  const text = textOf(selection, value);
  return [...descendants(statement)].filter((node) => node.kind === value.kind && textOf(selection, node) === text);
}

function nameFor(value: ast.Expression): string {
  switch (value.kind) {
    case 'call':
      return nameFor(value.callee);
    case 'member':
      return lowerFirst(value.name.name.replace(/^get(?=[A-Z])/, ''));
    case 'new':
      return value.type.kind === 'named-type' ? lowerFirst(value.type.path.at(-1)?.name ?? 'value') : 'value';
    case 'list':
      return 'items';
    case 'string': case 'template':
      return 'text';
    default:
      return 'value';
  }
}

function lowerFirst(text: string): string {
  const name = text === '' ? 'value' : text[0].toLowerCase() + text.slice(1);
  return /^(?:new|in|is|as|match|spawn|await|class|for|if|do)$/.test(name) ? 'value' : name;
}

/** A name that stands nowhere in the file but as a member's. */
function freeName({ source }: Selection, wanted: string): string {
  const isTaken = (name: string): boolean => new RegExp(`(?<![.\\w])${name}\\b`).test(source.text);
  if (!isTaken(wanted)) return wanted;
  let number = 2;
  while (isTaken(`${wanted}${number}`)) number++;
  return `${wanted}${number}`;
}

function startWithDoc({ source, state }: Selection, item: ast.Item): number {
  let start = 'annotations' in item ? (item.annotations[0]?.start ?? item.start) : item.start;
  for (const comment of state.parsed.comments.toReversed()) if (comment.end <= start && /^[ \t]*\r?\n?$/.test(source.text.slice(comment.end, start))) start = comment.start;
  return start;
}
