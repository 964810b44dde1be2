import { assertNever } from '../base/assert-never.ts';
import type { Block, CatchClause, DestructuringStatement, ForInStatement, ForStatement, Identifier, IfStatement, LetStatement, Statement, TryStatement } from '../syntax/ast.ts';
import { concat, group, hardLine, indent, join, line, type Doc } from './doc.ts';
import { functionDoc, marksDoc } from './declarations.ts';
import { jumpDoc, valueDoc } from './expressions.ts';
import type { Formatter } from './formatter.ts';
import { header } from './header.ts';
import { isInline as canBeInline, openBraces } from './lists.ts';
import { patternDoc } from './patterns.ts';
import type { Printers } from './printers.ts';
import { commentText } from './sequence.ts';
import { typeDoc } from './types.ts';

export function statementDoc(f: Formatter, p: Printers, statement: Statement): Doc {
  switch (statement.kind) {
    case 'block':
      return p.block(statement);
    case 'let':
      return joined(f, statement, isJoined(f, statement.start) ? declaredDoc(f, p, statement) : letDoc(f, p, statement));
    case 'destructuring':
      return joined(f, statement, takenApartDoc(f, p, statement));
    case 'expression-statement':
      return concat(p.expression(statement.expression), statement.expression.kind === 'match' ? '' : ';');
    case 'if':
      return ifDoc(f, p, statement);
    case 'while':
      return concat(header(f, statement.start, statement.body.start, () => concat(label(statement.label), 'while (', p.expression(statement.condition), ')')), branch(p, statement.body));
    case 'do-while':
      return concat(label(statement.label), 'do', branch(p, statement.body), ' while (', p.expression(statement.condition), ');');
    case 'for-in':
      return concat(header(f, statement.start, statement.body.start, () => forInHead(f, p, statement)), branch(p, statement.body));
    case 'for':
      return concat(header(f, statement.start, statement.body.start, () => forHead(f, p, statement)), branch(p, statement.body));
    case 'return':
    case 'break':
    case 'continue':
      return concat(jumpDoc(p, statement), ';');
    case 'try':
      return tryDoc(f, p, statement);
    case 'function':
      return functionDoc(f, p, statement);
    case 'error-statement':
      return f.slice(statement);
    default:
      return assertNever(statement);
  }
}

/** Whether a comma stands there: `let a = 1, b = 2` goes on with it. */
function isJoined(f: Formatter, offset: number): boolean {
  return f.text[offset] === ',';
}

/** A declaration with the comma before it, or the end of the statement behind it. */
function joined(f: Formatter, { start, end }: Statement, doc: Doc): Doc {
  return concat(isJoined(f, start) ? ', ' : '', doc, isJoined(f, f.tokenBehind(end).start) ? '' : ';');
}

function takenApartDoc(f: Formatter, p: Printers, { start, constant, pattern, value }: DestructuringStatement): Doc {
  const word = isJoined(f, start) ? '' : constant ? 'const ' : 'let ';
  return concat(word, patternDoc(f, pattern), ' =', valueDoc(p, value));
}

/** A declaration of a variable, without its `;`. */
export function letDoc(f: Formatter, p: Printers, node: LetStatement): Doc {
  return concat(marksDoc(f, p, node), node.constant ? 'const ' : 'let ', declaredDoc(f, p, node));
}

/** `i: int = 0`, without the word in front. */
function declaredDoc(f: Formatter, p: Printers, { name, type, value }: LetStatement): Doc {
  const typed = type === null ? '' : concat(': ', typeDoc(f, type));
  return concat(name.name, typed, value === null ? '' : concat(' =', valueDoc(p, value)));
}

function label(name: Identifier | null): string {
  return name === null ? '' : `${name.name}: `;
}

/** What an `if` or loop does: a block in the same line, or one statement, in the same line where it fits. */
function branch(p: Printers, body: Statement): Doc {
  return body.kind === 'block' ? concat(' ', p.block(body)) : group(indent(line, p.statement(body)));
}

/** A chain of `else if`, printed in a loop; its blocks are in one line all or none. */
function ifDoc(f: Formatter, p: Printers, statement: IfStatement): Doc {
  const isInline = statement.otherwise === null ? null : !f.hasNewline(statement.start, statement.end);
  const parts: Doc[] = [];
  let current = statement;
  for (;;) {
    const { start, condition, then, otherwise } = current;
    parts.push(header(f, start, then.start, () => concat('if (', p.expression(condition), ')')), chainBranch(f, p, then, isInline));
    if (otherwise === null) break;
    parts.push(...beforeKeyword(f, then.end, f.tokenBehind(then.end).start, then.kind === 'block'), 'else');
    if (otherwise.kind !== 'if') {
      parts.push(chainBranch(f, p, otherwise, isInline));
      break;
    }
    parts.push(' ');
    current = otherwise;
  }
  return group(...parts);
}

/** A branch whose block breaks with those of the others; `isInline` is null where there is no other. */
function chainBranch(f: Formatter, p: Printers, body: Statement, isInline: boolean | null): Doc {
  if (body.kind !== 'block' || isInline === null) return branch(p, body);
  return concat(' ', chainBlock(f, p, body, isInline));
}

function chainBlock(f: Formatter, p: Printers, { start, end, statements }: Block, isInline: boolean): Doc {
  const list = { open: start, close: end - 1, nodes: statements, print: p.statement };
  return openBraces(f, list, isInline && canBeInline(f, list));
}

/** `} else`, with the comments between the two on lines of their own. */
function beforeKeyword(f: Formatter, from: number, to: number, isBehindBlock: boolean): Doc[] {
  const comments = f.takeComments(from, to);
  if (comments.length === 0) return [isBehindBlock ? ' ' : hardLine];
  return [...comments.flatMap((comment) => [hardLine, commentText(f, comment)]), hardLine];
}

function tryDoc(f: Formatter, p: Printers, { start, end, body, catches, finalizer }: TryStatement): Doc {
  const isInline = !f.hasNewline(start, end);
  const parts: Doc[] = ['try ', chainBlock(f, p, body, isInline)];
  let at = body.end;
  for (const clause of catches) {
    parts.push(...beforeKeyword(f, at, clause.start, true), catchDoc(f, p, clause, isInline));
    at = clause.end;
  }
  if (finalizer !== null) parts.push(...beforeKeyword(f, at, f.tokenBehind(at).start, true), 'finally ', chainBlock(f, p, finalizer, isInline));
  return group(...parts);
}

function catchDoc(f: Formatter, p: Printers, { name, type, body, start }: CatchClause, isInline: boolean): Doc {
  const head = header(f, start, body.start, () => {
    if (name === null) return 'catch';
    return concat(`catch (${name.name}`, type === null ? '' : concat(': ', typeDoc(f, type)), ')');
  });
  return concat(head, ' ', chainBlock(f, p, body, isInline));
}

function forInHead(f: Formatter, p: Printers, { label: name, bindings, iterable }: ForInStatement): Doc {
  return concat(label(name), 'for (', join(bindings.map((binding) => patternDoc(f, binding)), ', '), ' in ', p.expression(iterable), ')');
}

function forHead(f: Formatter, p: Printers, { label: name, init, condition, update }: ForStatement): Doc {
  const first = join(init.map((each, i) => (each.kind === 'let' ? (i === 0 ? letDoc(f, p, each) : declaredDoc(f, p, each)) : p.expression(each.expression))), ', ');
  const test = condition === null ? '' : concat(' ', p.expression(condition));
  const last = update.length === 0 ? '' : concat(' ', join(update.map((each) => p.expression(each)), ', '));
  return concat(label(name), 'for (', first, ';', test, ';', last, ')');
}
