import type * as ast from '@noodlecore/compiler/syntax/ast';
import { isStatement } from '@noodlecore/compiler/syntax/statement-nodes';
import { forEachChild, type Node } from '@noodlecore/compiler/syntax/walk';

/** A module's text with an expression put in front of a statement, where it sees what that sees. */
export interface Insertion {
  readonly text: string;
  /** The offsets of the expression in it. */
  readonly start: number;
  readonly end: number;
}

/** Local names that stand around the expression, so that its code can be found again. No program has them: `$$` is reserved. */
export const BEFORE = 'before$$';
export const VALUE = 'value$$';
export const AFTER = 'after$$';

/** How the expression is used: for its value, or for its effect where it has none. */
export type Use = 'value' | 'effect';

/**
 * The texts to try, one after the other; the first that compiles is right. None where nothing can stand: at the value of a field.
 * @param offset where the statement begins that the program stands at
 */
export function insertions(module: ast.ModuleNode, text: string, offset: number, expression: string, use: Use): Insertion[] {
  const found = findStatement(module, offset);
  if (found === null) return [];
  const { node, parent } = found;
  const around = (from: number, to: number, open: string, close: string): Insertion => place(text, { from, to, open, close }, expression, use);
  if (node.kind === 'for' || node.kind === 'for-in' || node.kind === 'while') {
    // The loop's own variables are seen in its body only.
    const { body } = node;
    return [body.kind === 'block' ? around(body.start + 1, body.start + 1, '', '') : around(body.start, body.end, '{', '}')];
  }
  if (parent.kind === 'lambda') return [around(node.start, node.end, '{', 'return'), around(node.start, node.end, '{', '')];
  if (parent.kind === 'field') return [];
  if (parent.kind === 'block' || parent.kind === 'module') return [around(node.start, node.start, '', '')];
  return [around(node.start, node.end, '{', '}')];
}

interface Hole {
  /** What stands in [from, to) stays, behind the expression. */
  readonly from: number;
  readonly to: number;
  readonly open: string;
  /** `return`: the rest is what a lambda gives. */
  readonly close: string;
}

function place(text: string, { from, to, open, close }: Hole, expression: string, use: Use): Insertion {
  const isLambda = close === 'return' || (close === '' && open === '{');
  const head = `${text.slice(0, from)}${open} { const ${BEFORE} = 0; ${use === 'value' ? `const ${VALUE} = ` : ''}`;
  const rest = text.slice(from, to);
  const tail = isLambda ? ` ${close} ${rest}; }` : `${rest}${close}`;
  return { text: `${head}${expression}\n; const ${AFTER} = 0; }${tail}${text.slice(to)}`, start: head.length, end: head.length + expression.length };
}

interface Found {
  readonly node: Node;
  readonly parent: Node;
}

/** The statement, or the expression that a lambda gives, that begins at an offset. */
function findStatement(module: ast.ModuleNode, offset: number): Found | null {
  let found: Found | null = null;
  const stack: Found[] = [{ node: module, parent: module }];
  for (let each = stack.pop(); each !== undefined; each = stack.pop()) {
    const { node, parent } = each;
    if (found === null && node.start === offset && runsAsOne(node, parent)) found = node.kind === 'let' && parent.kind === 'for' ? enclosing(module, parent) : each;
    if (node.start > offset || offset > node.end) continue;
    forEachChild(node, (child) => stack.push({ node: child, parent: node }));
  }
  return found;
}

/** The variable of a `for` is declared by the statement that it stands in. */
function enclosing(module: ast.ModuleNode, loop: Node): Found | null {
  return findStatement(module, loop.start);
}

function runsAsOne(node: Node, parent: Node): boolean {
  return isStatement(node) || (parent.kind === 'lambda' && parent.body === node && node.kind !== 'block') || (parent.kind === 'field' && parent.value === node);
}
