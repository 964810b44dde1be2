import type { Argument, Expression } from '../syntax/ast.ts';
import { OpenParen } from '../syntax/token-types.ts';
import { breakLast, breaks, choice, concat, join, type Doc } from './doc.ts';
import type { Formatter } from './formatter.ts';
import { commaEntries, hasCommentsBetween } from './lists.ts';
import type { Printers } from './printers.ts';

function argumentDoc(p: Printers, { name, value }: Argument): Doc {
  return name === null ? p.expression(value) : concat(`${name.name}: `, p.expression(value));
}

/** `(a, b)` between two offsets. A lambda or literal that comes last stays in the line of the call. */
export function argumentsDoc(f: Formatter, p: Printers, from: number, end: number, args: readonly Argument[]): Doc {
  const open = f.find(OpenParen, from);
  const brackets = { open, close: end - 1, nodes: args, print: (argument: Argument) => argumentDoc(p, argument) };
  const isPlain = !hasCommentsBetween(f, brackets);
  const { entries, expanded } = commaEntries(f, '()', brackets);
  // A long text does not get shorter on a line of its own.
  if (isPlain && args.length === 1 && isText(args[0].value)) return concat('(', entries[0].doc, ')');
  if (!isPlain || entries.length !== args.length || !isHugged(args)) return expanded;
  return choice(...huggingForms(entries.map(({ doc }) => doc), args[args.length - 1].value), expanded);
}

/** All in one line; or the last argument broken, with its brackets in the lines of the call. */
function huggingForms(docs: readonly Doc[], last: Expression): Doc[] {
  const flat = concat('(', join(docs, ', '), ')');
  if (breaks(flat) || (last.kind === 'lambda' && last.body.kind !== 'block' && !isLiteral(last.body))) return [flat];
  const broken = breakLast(docs[docs.length - 1]);
  return broken === null ? [flat] : [flat, concat('(', join([...docs.slice(0, -1), broken], ', '), ')')];
}

function isText({ kind }: Expression): boolean {
  return kind === 'string' || kind === 'template';
}

function isHugged(args: readonly Argument[]): boolean {
  const last = args.at(-1);
  return last !== undefined && isHuggable(last.value) && args.slice(0, -1).every(({ value }) => !isHuggable(value));
}

function isHuggable(value: Expression): boolean {
  switch (value.kind) {
    case 'lambda':
      return true;
    default:
      return isLiteral(value);
  }
}

/** What has brackets of its own, with something between them. */
function isLiteral(value: Expression): boolean {
  switch (value.kind) {
    case 'map':
      return value.entries.length > 0;
    case 'list':
      return value.elements.length > 0;
    default:
      return value.kind === 'match';
  }
}
