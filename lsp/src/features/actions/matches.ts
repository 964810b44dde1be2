import { CodeActionKind } from 'vscode-languageserver';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import { casePattern, missingCases } from '../completion/patterns.ts';
import { action, around, atHead, dedented, indentOf, insert, replace, textOf, type ActionProvider, type Selection } from './action.ts';
import { unwrapped } from './operands.ts';

const REWRITE = CodeActionKind.RefactorRewrite;

/** The arms that a match over an enum lacks. */
export const fillArms: ActionProvider = (selection) => {
  const node = around(selection, 'match');
  const type = node && selection.checked.types[node.subject.id];
  if (!node || !atHead(selection, node) || type?.kind !== 'class' || type.symbol.classKind !== 'enum') return [];
  const missing = node.arms.some(({ pattern, guard }) => !guard && pattern.kind === 'wildcard-pattern') ? [] : missingCases(selection, node, type.symbol);
  if (missing.length === 0) return [];
  const indent = indentOf(selection, node.start);
  const arms = missing.map((symbol) => `${indent}    ${casePattern(symbol)} => throw new Error(8000, "${symbol.name} is not handled yet"),\n`).join('');
  const at = node.end - 1;
  const before = selection.source.text.slice(0, at).trimEnd();
  const comma = /[,{}]$/.test(before) ? '' : ',';
  const lead = selection.source.text.slice(before.length, at).includes('\n') ? '' : '\n';
  const from = before.length;
  return [action(selection, `Add the ${missing.length} missing arm${missing.length === 1 ? '' : 's'}`, REWRITE, [{ start: from, end: at, text: `${comma}${lead || '\n'}${arms}${indent}` }])];
};

/** A wildcard arm for all the rest. */
export const addWildcard: ActionProvider = (selection) => {
  const node = around(selection, 'match');
  if (!node || !atHead(selection, node) || node.arms.some(({ pattern }) => pattern.kind === 'wildcard-pattern') || node.arms.length === 0) return [];
  const last = node.arms[node.arms.length - 1];
  const indent = indentOf(selection, last.start);
  const comma = selection.source.text.slice(last.end, node.end).trimStart().startsWith(',') || last.body.kind === 'block' ? '' : ',';
  const at = comma === '' ? last.end + (selection.source.text.slice(last.end).indexOf(',') === 0 ? 1 : 0) : last.end;
  return [action(selection, 'Add an arm for everything else', REWRITE, [insert(at, `${comma}\n${indent}_ => throw new Error(8000, "not handled yet"),`)])];
};

/** `if (x == 1) … else if (x == 2) … else …` → `match (x) { … }`. */
export const ifToMatch: ActionProvider = (selection) => {
  const node = around(selection, 'if');
  if (!node || !atHead(selection, node)) return [];
  const chain = chainOf(node);
  if (!chain.last || chain.arms.length < 2) return [];
  const tests = chain.arms.map(({ condition }) => equality(condition));
  const subject = tests[0] && textOf(selection, tests[0].subject);
  if (!subject || tests.some((test) => !test || textOf(selection, test.subject) !== subject)) return [];
  const indent = indentOf(selection, node.start);
  const arm = (pattern: string, body: ast.Statement): string => `${indent}    ${pattern} => ${indented(selection, body)}\n`;
  const arms = chain.arms.map(({ then }, i) => arm(textOf(selection, tests[i]?.literal ?? node.condition), then)).join('');
  return [action(selection, 'Write as `match`', REWRITE, [replace(node, `match (${subject}) {\n${arms}${arm('_', chain.last)}${indent}}`)])];
};

function indented(selection: Selection, body: ast.Statement): string {
  const text = textOf(selection, body);
  return body.kind === 'block' ? text.replaceAll('\n', '\n    ') : `{ ${text} }`;
}

function chainOf(node: ast.IfStatement): { readonly arms: ast.IfStatement[]; readonly last: ast.Statement | null } {
  const arms = [node];
  let rest = node.otherwise;
  while (rest?.kind === 'if') {
    arms.push(rest);
    rest = rest.otherwise;
  }
  return { arms, last: rest };
}

/** `x == 1`: what is compared, and with which literal. */
function equality(condition: ast.Expression): { readonly subject: ast.Expression; readonly literal: ast.Expression } | null {
  const node = unwrapped(condition);
  if (node.kind !== 'binary' || node.operator !== '==') return null;
  return ['int', 'string', 'bool'].includes(node.right.kind) ? { subject: node.left, literal: node.right } : null;
}

/** A `match` over a bool, or with two arms of which the last takes all the rest, as `if`. */
export const matchToIf: ActionProvider = (selection) => {
  const node = around(selection, 'match');
  const statement = selection.path.findLast((each) => each.kind === 'expression-statement' && each.expression === node);
  const [first, second] = node?.arms ?? [];
  if (!node || !statement || node.arms.length !== 2 || !atHead(selection, node) || first.guard || second.guard || second.pattern.kind !== 'wildcard-pattern' || first.pattern.kind !== 'literal-pattern') return [];
  const indent = indentOf(selection, statement.start);
  const body = ({ body: each }: ast.MatchArm): string => (each.kind === 'block' ? dedented(textOf(selection, each)) : `{\n${indent}    ${textOf(selection, each)};\n${indent}}`);
  const text = `if (${textOf(selection, node.subject)} == ${textOf(selection, first.pattern)}) ${body(first)} else ${body(second)}`;
  return [action(selection, 'Write as `if`', REWRITE, [replace({ start: statement.start, end: selection.source.text[statement.end] === ';' ? statement.end + 1 : statement.end }, text)])];
};
