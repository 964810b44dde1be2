import type { IToken } from 'chevrotain';
import { assignmentAsValue } from '../../../diagnostics/catalogue/syntax.ts';
import type { Fix, TextEdit } from '../../../diagnostics/diagnostic.ts';
import type { AssignExpression } from '../../ast.ts';
import { CloseBrace, CloseParen, ColonEquals, OpenBrace, OpenParen, Semicolon } from '../../token-types.ts';
import type { ParserCore } from '../core.ts';
import { indentationAt } from '../recovery.ts';

/** Offers to assign before the statement, or in the loop, where an assignment that was read stands as a value; `at` is where what was said of it begins. */
export function offerToAssignBefore(p: ParserCore, at: number, node: AssignExpression): void {
  const said = p.diagnostics.at(at);
  if (said?.code !== assignmentAsValue.code) return;
  const fix = fixOf(p, node);
  if (fix !== null) p.diagnostics[at] = { ...said, fixes: [fix] };
}

/** An assignment as a value, and the tokens around it. */
interface Assigned {
  readonly name: string;
  readonly statement: string;
  /** The assignment, with the parentheses around it. */
  readonly start: number;
  readonly end: number;
  /** The first token of the statement, where that begins its line. */
  readonly first: IToken;
  /** How far the token behind it is. */
  readonly behind: number;
}

function fixOf(p: ParserCore, node: AssignExpression): Fix | null {
  const assigned = assignedIn(p, node);
  if (assigned === null) return null;
  const { first, behind, end } = assigned;
  if (first.image === 'while') return fixOfLoop(p, assigned);
  const next = p.peek(behind);
  if (first.image === 'if') return testOf(p, assigned) === null ? null : fixOfStatement(p, assigned);
  const endsStatement = next.tokenType === Semicolon || next.tokenType === CloseBrace || p.hasNewline(end, next.startOffset);
  return endsStatement && /^(?:let|const|return|throw|this|[a-z_$][\w$]*)$/.test(first.image) ? fixOfStatement(p, assigned) : null;
}

function assignedIn(p: ParserCore, { target, end }: AssignExpression): Assigned | null {
  const name = p.text.slice(target.start, target.end);
  if (!/^(?:this\.)?[\p{L}_$][\p{L}\d_$]*$/u.test(name)) return null;
  let at = p.index;
  while (at > 0 && p.tokens[at].startOffset > target.start) at--;
  const isGroup = p.tokens[at - 1]?.tokenType === OpenParen && p.at(CloseParen) && p.tokens[at - 2]?.image !== 'while' && p.tokens[at - 2]?.image !== 'if';
  const first = firstOfLine(p, at);
  if (first === null) return null;
  const declares = p.tokens.slice(at, p.index).find(({ startOffset }) => startOffset >= target.end)?.tokenType === ColonEquals;
  const value = p.text.slice(target.end, end).replace(/^\s*:=/, ' =');
  return {
    name, first,
    statement: `${declares ? 'let ' : ''}${name}${value};`,
    start: isGroup ? p.tokens[at - 1].startOffset : target.start,
    end: isGroup ? p.token.startOffset + 1 : end,
    behind: isGroup ? 1 : 0,
  };
}

/** The token that begins the line of another, where a statement can begin. */
function firstOfLine(p: ParserCore, index: number): IToken | null {
  let at = index;
  while (at > 0 && !p.hasNewline(p.tokens[at - 1].startOffset, p.tokens[at].startOffset)) at--;
  const before = p.tokens[at - 1]?.tokenType;
  return at === 0 || before === Semicolon || before === OpenBrace || before === CloseBrace ? p.tokens[at] : null;
}

function lineBreak(p: ParserCore, first: IToken, deeper: number): string {
  return `\n${' '.repeat(indentationAt(p, first.startOffset) + deeper)}`;
}

/** `let a = b = 3;` */
function fixOfStatement(p: ParserCore, { name, statement, start, end, first }: Assigned): Fix {
  const edits: TextEdit[] = [
    { span: p.span(first.startOffset, first.startOffset), newText: `${statement}${lineBreak(p, first, 0)}` },
    { span: p.span(start, end), newText: name },
  ];
  return { title: 'assign it before', sure: false, edits };
}

interface Test {
  /** What is compared, in the other sense. */
  readonly opposite: string;
  readonly end: number;
  /** The brace behind it, and what follows that. */
  readonly open: IToken | null;
  readonly inside: IToken;
}

const opposites: Readonly<Record<string, string>> = { '==': '!=', '!=': '==', '<': '>=', '>=': '<', '>': '<=', '<=': '>' };

/** What the assignment is compared with, where that is all of the condition: `while ((line = next()) != null) {`. */
function testOf(p: ParserCore, { first, start, behind }: Assigned): Test | null {
  const head = p.text.slice(first.startOffset + first.image.length, start);
  const sign = p.peek(behind);
  if (!/^\s*\(\s*$/.test(head) || !Object.hasOwn(opposites, sign.image)) return null;
  let depth = 0;
  for (let distance = behind + 1; distance < LONGEST; distance++) {
    const { tokenType, image, startOffset } = p.peek(distance);
    if (image === '' || image === '&&' || image === '||' || image === '??' || image === '?') return null;
    if (tokenType === OpenParen) depth++;
    else if (tokenType === CloseParen && --depth < 0) {
      const next = p.peek(distance + 1);
      const other = p.text.slice(sign.startOffset + sign.image.length, startOffset).trim();
      return { opposite: `${opposites[sign.image]} ${other}`, end: startOffset + 1, open: next.tokenType === OpenBrace ? next : null, inside: p.peek(distance + 2) };
    }
  }
  return null;
}

const LONGEST = 40;

/** `while ((line = next()) != null) { … }`: each turn assigns, and then looks whether it goes on. */
function fixOfLoop(p: ParserCore, assigned: Assigned): Fix | null {
  const { name, statement, first } = assigned;
  const test = testOf(p, assigned);
  if (test === null || test.open === null) return null;
  const { opposite, end, open, inside } = test;
  const line = lineBreak(p, first, 4);
  const isInLine = !p.hasNewline(open.startOffset, inside.startOffset);
  const edits: TextEdit[] = [
    { span: p.span(first.startOffset + first.image.length, end), newText: ' (true)' },
    { span: p.span(open.startOffset + 1, isInLine ? inside.startOffset : open.startOffset + 1), newText: `${line}${statement}${line}if (${name} ${opposite}) { break; }${isInLine ? line : ''}` },
  ];
  return { title: 'assign in the loop', sure: false, edits };
}
