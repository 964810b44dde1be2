import type { CallExpression, Expression, IndexExpression, MemberExpression, NonNullExpression } from '../syntax/ast.ts';
import { breakLast, breaks, choice, concat, group, hardLine, indent, type Doc } from './doc.ts';
import { argumentsDoc } from './arguments.ts';
import type { Formatter } from './formatter.ts';
import type { Printers } from './printers.ts';
import { typeArguments } from './types.ts';

type Link = CallExpression | MemberExpression | IndexExpression | NonNullExpression;

/** From so many calls on, a chain that does not fit goes over several lines. */
const MIN_CALLS = 2;

/** `a.b(c).d[e]!`: in one line where it fits, else a line for each call behind the first name. */
export function chainDoc(f: Formatter, p: Printers, expression: Link): Doc {
  const { head, links } = unchain(expression);
  const segments = segmentsOf(f, p, links);
  const headDoc = p.expression(head);
  const oneLine = concat(headDoc, ...segments.map(({ doc }) => doc));
  const calls = segments.filter(({ isMethodCall }) => isMethodCall).length;
  if (calls < MIN_CALLS) return oneLine;
  const first = segments.findIndex(({ isMethodCall }) => isMethodCall);
  const start = concat(headDoc, ...segments.slice(0, first).map(({ doc }) => doc));
  const broken = concat(start, indent(...segments.slice(first).map(({ doc }) => concat(hardLine, doc))));
  const mustBreak = segments.slice(0, -1).some(({ doc }) => breaks(doc));
  if (mustBreak) return broken;
  // A list that is too long for a line breaks anyway: what is called on it goes on behind its bracket, as where it was written so.
  const opened = head.kind === 'list' || head.kind === 'map' ? breakLast(headDoc) : null;
  return opened === null ? choice(group(oneLine), broken) : choice(group(oneLine), broken, concat(opened, ...segments.map(({ doc }) => doc)));
}

/** What a chain begins with, and its links in text order. */
function unchain(expression: Link): { readonly head: Expression; readonly links: readonly Link[] } {
  const links: Link[] = [];
  let head: Expression = expression;
  while (isLink(head)) {
    links.push(head);
    head = targetOf(head);
  }
  return { head, links: links.reverse() };
}

function isLink(expression: Expression): expression is Link {
  return expression.kind === 'call' || expression.kind === 'member' || expression.kind === 'index' || expression.kind === 'non-null';
}

function targetOf(link: Link): Expression {
  switch (link.kind) {
    case 'call':
      return link.callee;
    case 'non-null':
      return link.value;
    default:
      return link.object;
  }
}

interface Segment {
  readonly doc: Doc;
  readonly isMethodCall: boolean;
}

/** The links, a member and what is called, indexed or asserted on it together. */
function segmentsOf(f: Formatter, p: Printers, links: readonly Link[]): Segment[] {
  const segments: Segment[] = [];
  for (const link of links) {
    if (link.kind === 'member') {
      segments.push({ doc: `${link.optional ? '?.' : '.'}${link.name.name}`, isMethodCall: false });
      continue;
    }
    const doc = linkDoc(f, p, link);
    const previous = segments.pop();
    if (previous === undefined) segments.push({ doc, isMethodCall: false });
    else segments.push({ doc: concat(previous.doc, doc), isMethodCall: previous.isMethodCall || (link.kind === 'call' && isMember(link.callee)) });
  }
  return segments;
}

function isMember(expression: Expression): boolean {
  return expression.kind === 'member';
}

function linkDoc(f: Formatter, p: Printers, link: Exclude<Link, MemberExpression>): Doc {
  switch (link.kind) {
    case 'call': {
      const from = link.typeArgs.at(-1)?.end ?? link.callee.end;
      return concat(link.optional ? '?.' : '', typeArguments(f, link.typeArgs), argumentsDoc(f, p, from, link.end, link.args));
    }
    case 'index':
      return concat(link.optional ? '?.[' : '[', p.expression(link.index), ']');
    case 'non-null':
      return '!';
  }
}
