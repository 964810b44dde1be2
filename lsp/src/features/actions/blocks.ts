import { CodeActionKind } from 'vscode-languageserver';
import type * as ast from '@noodlecore/compiler/syntax/ast';
import type { Node } from '@noodlecore/compiler/syntax/walk';
import { action, around, atHead, dedented, indentOf, replace, textOf, withSemicolon, type ActionProvider, type Selection } from './action.ts';

const REWRITE = CodeActionKind.RefactorRewrite;

/** `if (a) f();` → `if (a) { f(); }`, and the same of loops. */
export const addBraces: ActionProvider = (selection) => {
  const node = headed(selection);
  const bare = node && bodiesOf(node).filter((body) => body.kind !== 'block' && !(body.kind === 'if' && node.kind === 'if' && body === node.otherwise));
  if (!node || !bare || bare.length === 0) return [];
  const indent = indentOf(selection, node.start);
  const changes = bare.map((body) => {
    const whole = withSemicolon(selection, body);
    return replace(whole, `{\n${indent}    ${textOf(selection, whole)}\n${indent}}`);
  });
  return [action(selection, 'Write the braces', REWRITE, changes)];
};

/** `if (a) { f(); }` → `if (a) f();`, and the same of loops. */
export const removeBraces: ActionProvider = (selection) => {
  const node = headed(selection);
  const blocks = node ? bodiesOf(node).filter((body) => body.kind === 'block') : [];
  if (!node || blocks.length === 0 || hasComment(selection, node)) return [];
  const changes = blocks.flatMap((block) => {
    const [only, ...others] = block.statements;
    return only && others.length === 0 && standsAlone(only) ? [replace(block, textOf(selection, withSemicolon(selection, only)))] : [];
  });
  return changes.length === blocks.length ? [action(selection, 'Leave the braces out', REWRITE, changes)] : [];
};

/** `if (a) { return 1; } else { f(); }` → `if (a) { return 1; } f();`. */
export const dropElse: ActionProvider = (selection) => {
  const node = around(selection, 'if');
  const otherwise = node?.otherwise;
  if (!node || !otherwise || !atHead(selection, node) || !leaves(node.then) || !isInBlock(selection, node)) return [];
  // Names that the branch declares would be seen behind it.
  if (otherwise.kind === 'block' && otherwise.statements.some((each) => !standsAlone(each) && each.kind !== 'if')) return [];
  const indent = indentOf(selection, node.start);
  const inner = otherwise.kind === 'block' ? dedented(selection.source.text.slice(otherwise.start + 1, otherwise.end - 1)).trim() : textOf(selection, otherwise);
  const text = inner === '' ? '' : `\n${indent}${inner}`;
  return [action(selection, 'Leave the `else` out', REWRITE, [{ start: node.then.end, end: otherwise.end, text }])];
};

type Headed = ast.IfStatement | ast.WhileStatement | ast.ForStatement | ast.ForInStatement;

/** The statement at whose head the cursor stands. */
function headed(selection: Selection): Headed | null {
  const node = around(selection, 'if', 'while', 'for', 'for-in');
  return node && atHead(selection, node) ? node : null;
}

function bodiesOf(node: Headed): ast.Statement[] {
  return node.kind === 'if' ? [node.then, ...(node.otherwise ? [node.otherwise] : [])] : [node.body];
}

/** Without braces a declaration would have no block to be in, and an `if` could take the `else` of another. */
function standsAlone({ kind }: ast.Statement): boolean {
  return kind === 'expression-statement' || kind === 'return' || kind === 'break' || kind === 'continue';
}

function leaves(statement: ast.Statement): boolean {
  const last = statement.kind === 'block' ? statement.statements.at(-1) : statement;
  switch (last?.kind) {
    case 'return': case 'break': case 'continue':
      return true;
    case 'expression-statement':
      return last.expression.kind === 'throw';
    default:
      return false;
  }
}

function isInBlock({ path }: Selection, node: Node): boolean {
  return path[path.indexOf(node) - 1]?.kind === 'block';
}

function hasComment({ state }: Selection, { start, end }: Node): boolean {
  return state.parsed.comments.some((comment) => comment.start >= start && comment.end <= end);
}
