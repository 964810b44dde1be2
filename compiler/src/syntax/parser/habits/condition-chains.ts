import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { Block, Expression, Statement } from '../../ast.ts';
import { Arrow, BreakWord, CloseBrace, Colon, Comma, ContinueWord, ElseWord, OpenBrace, OpenParen, ReturnWord, Semicolon, ThinArrow } from '../../token-types.ts';
import { EndOfFile, IdentifierToken } from '../../tokens.ts';
import { carefulStatement } from '../blocks.ts';
import { Context, type ParserCore } from '../core.ts';

/** One arm of a `when { … }`. */
interface Arm {
  /** Null for `else` and `default`. */
  readonly condition: Expression | null;
  readonly body: Statement;
}

/** Whether `when { … }`, `match { … }`, `switch { … }` or `switch (true) { … }` comes next: conditions, and no value that they are about. */
export function isConditionChain(p: ParserCore): boolean {
  if (!p.atWord('when') && !p.atWord('switch') && !p.atWord('match')) return false;
  const brace = p.peek(1).tokenType === OpenParen && p.peek(2).image === 'true' ? 4 : 1;
  return p.peek(brace).tokenType === OpenBrace && !p.hasNewline(p.token.startOffset, p.peek(brace).startOffset);
}

/** `when { n > 3 -> "many"; else -> "few" }` in the place of a value: the `? :` that is meant. */
export function conditionalChain(p: ParserCore): Expression {
  const { start, word, arms } = readChain(p);
  const value = arms === null ? null : conditionalOf(p, arms);
  const newText = value === null ? null : textOfValue(p, value);
  report(p, { word, start }, newText === null ? null : { title: 'write it with `?` and `:`', newText }, 'a value is chosen by `condition ? a : b`');
  return value ?? { kind: 'error', id: p.id(), start, end: p.lastEnd };
}

/** `when { n > 3 -> print("many") … }` as a statement: the `if` that is meant. */
export function ifChain(p: ParserCore): Statement {
  const { start, word, arms } = readChain(p);
  const statement = arms === null ? null : ifOf(p, arms);
  const newText = arms === null || statement === null ? null : textOfStatement(p, arms);
  report(p, { word, start }, newText === null ? null : { title: 'write it with `if`', newText }, 'conditions stand in `if (…) { … } else if (…) { … } else { … }`');
  p.skip(Semicolon);
  return statement ?? { kind: 'error-statement', id: p.id(), start, end: p.lastEnd };
}

interface Mended {
  readonly title: string;
  readonly newText: string;
}

function report(p: ParserCore, { word, start }: { readonly word: string; readonly start: number }, mended: Mended | null, hint: string): void {
  const fixes = mended === null ? [] : [{ title: mended.title, sure: true, edits: [{ span: p.span(start, p.lastEnd), newText: mended.newText }] }];
  p.complainAt(foreignConstruct(p.span(start, start + word.length), { word: `${word}\` without a value: there is \`if` }, { label: 'nothing is matched here', hint, fixes }));
}

/** Arms are null where one could not be read; the braces are taken in any case. */
function readChain(p: ParserCore): { readonly start: number; readonly word: string; readonly arms: readonly Arm[] | null } {
  const { image: word, startOffset: start } = p.take();
  while (!p.at(OpenBrace)) p.take();
  const open = p.index;
  p.take();
  const { context } = p;
  const before = p.diagnostics.length;
  const arms = readArms(p);
  p.context = context;
  if (arms !== null && p.skip(CloseBrace)) return { start, word, arms };
  // What was said on the way is no more certain than the arms.
  p.diagnostics.length = before;
  skipToClose(p, open);
  return { start, word, arms: null };
}

function skipToClose(p: ParserCore, open: number): void {
  let depth = 0;
  for (let at = open; at < p.index; at++) depth += p.tokens[at].tokenType === OpenBrace ? 1 : p.tokens[at].tokenType === CloseBrace ? -1 : 0;
  while (depth > 0 && !p.at(EndOfFile)) {
    const { tokenType } = p.take();
    if (tokenType === OpenBrace) depth++;
    else if (tokenType === CloseBrace) depth--;
  }
}

function readArms(p: ParserCore): readonly Arm[] | null {
  const arms: Arm[] = [];
  try {
    while (!p.at(CloseBrace) && !p.at(EndOfFile)) {
      if (p.skip(Semicolon) || p.skip(Comma)) continue;
      const condition = armCondition(p);
      const hasColon = p.at(Colon);
      if (!hasColon && !p.at(ThinArrow) && !p.at(Arrow)) return null;
      p.take();
      p.context = Context.inBlock;
      arms.push({ condition, body: hasColon ? statementsOfCase(p) : armBody(p) });
    }
  } catch (error) {
    if (!p.isPanic(error)) throw error;
    return null;
  }
  return arms.length > 0 ? arms : null;
}

function armCondition(p: ParserCore): Expression | null {
  const isDefault = p.at(ElseWord) || p.atWord('default') || p.atWord('_');
  if (p.atWord('case') || isDefault) p.take();
  if (isDefault) return null;
  p.context = Context.inCondition | Context.newlineEnds | Context.bareGuard;
  return p.expression();
}

function armBody(p: ParserCore): Statement {
  if (p.at(OpenBrace)) return p.block();
  if (p.at(ReturnWord) || p.at(BreakWord) || p.at(ContinueWord)) return p.statement();
  const expression = p.effect();
  return { kind: 'expression-statement', id: p.id(), start: expression.start, end: expression.end, expression };
}

/** Behind `case x:`, up to the next arm, without the `break;` that ends it. */
function statementsOfCase(p: ParserCore): Block {
  const statements: Statement[] = [];
  while (!p.at(CloseBrace) && !p.at(EndOfFile) && !startsArm(p)) {
    if (p.at(BreakWord) && p.peek(1).tokenType !== IdentifierToken) {
      p.take();
      p.skip(Semicolon);
    } else statements.push(carefulStatement(p));
  }
  const start = statements.at(0)?.start ?? p.lastEnd;
  return { kind: 'block', id: p.id(), start, end: statements.at(-1)?.end ?? start, statements };
}

function startsArm(p: ParserCore): boolean {
  return p.atWord('case') || (p.atWord('default') && p.peek(1).tokenType === Colon) || (p.at(ElseWord) && p.peek(1).tokenType === Colon);
}

/** Null where an arm is no value, or a last one without a condition is missing. */
function conditionalOf(p: ParserCore, arms: readonly Arm[]): Expression | null {
  let value: Expression | null = null;
  for (const { condition, body } of arms.toReversed()) {
    const one = valueOf(body);
    if (one === null || (condition === null) !== (value === null)) return null;
    value = condition === null || value === null ? one : { kind: 'conditional', id: p.id(), start: condition.start, end: value.end, condition, then: one, otherwise: value };
  }
  return value;
}

function valueOf(body: Statement): Expression | null {
  if (body.kind === 'block') return body.statements.length === 1 ? valueOf(body.statements[0]) : null;
  return body.kind === 'expression-statement' ? body.expression : null;
}

function textOfValue(p: ParserCore, value: Expression): string {
  if (value.kind !== 'conditional') return p.text.slice(value.start, value.end);
  const [condition, then] = [value.condition, value.then].map(({ start, end }) => p.text.slice(start, end));
  return `${condition} ? ${then} : ${textOfValue(p, value.otherwise)}`;
}

function ifOf(p: ParserCore, arms: readonly Arm[]): Statement | null {
  let otherwise: Statement | null = null;
  for (const [index, { condition, body }] of arms.toReversed().entries()) {
    if (condition === null && index > 0) return null;
    otherwise = condition === null ? body : { kind: 'if', id: p.id(), start: condition.start, end: body.end, condition, then: body, otherwise };
  }
  return otherwise;
}

function textOfStatement(p: ParserCore, arms: readonly Arm[]): string {
  return arms.map(({ condition, body }) => `${condition === null ? '' : `if (${p.text.slice(condition.start, condition.end)}) `}${braced(p, body)}`).join(' else ');
}

function braced(p: ParserCore, body: Statement): string {
  const text = p.text.slice(body.start, body.end);
  if (text.startsWith('{')) return text;
  return `{ ${text}${text === '' || text.endsWith(';') || text.endsWith('}') ? '' : ';'} }`;
}
