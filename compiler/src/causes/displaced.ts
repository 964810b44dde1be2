import type { IToken } from 'chevrotain';
import { unclosedBracket } from '../diagnostics/catalogue/syntax.ts';
import type { Diagnostic, TextEdit } from '../diagnostics/diagnostic.ts';
import { tokenize } from '../syntax/lexer.ts';
import type { Case, Cause } from './cause.ts';

/** How many brackets are looked at, and how many places are tried for one. */
const MOST_BRACKETS = 4;
const MOST_PLACES = 16;

/**
 * `f(a, this.at.toFloat();`: where a bracket is missing, several places may be right for those who only read. With the one that was
 * taken, mistakes follow; with another, there are none.
 */
export function* displacedBrackets({ state, found, attempt }: Case): Generator<Cause> {
  const missing = found.filter(({ code, fixes }) => code === unclosedBracket.code && fixes.length === 1 && fixes[0].edits.length === 1).slice(0, MOST_BRACKETS);
  if (missing.length === 0) return;
  const { tokens } = tokenize(state.source.text);
  for (const each of missing) {
    const [{ title, edits: [added] }] = each.fixes;
    for (const at of placesBefore(tokens, each, added).slice(0, MOST_PLACES)) {
      const edit = { ...added, span: { ...added.span, start: at, end: at } };
      const outcome = attempt([edit]);
      if (outcome === null) return;
      // What is certain of its mending is no consequence, but for the bracket itself.
      const explains = outcome.gone.filter((one) => one === each || outcome.explained.includes(one));
      if (!outcome.isClean || !explains.includes(each) || explains.length < 2) continue;
      yield { explains, told: { ...each, primary: { span: edit.span, text: each.primary.text }, fixes: [{ title, sure: false, edits: [edit] }] } };
      break;
    }
  }
}

/** Behind each value between the bracket that is open and where its partner was put, the nearest first. */
function placesBefore(tokens: readonly IToken[], { secondary }: Diagnostic, { span, newText }: TextEdit): number[] {
  const open = secondary.at(0)?.span.start;
  if (open === undefined || newText.trim() !== ')' && newText.trim() !== ']') return [];
  const between = tokens.filter(({ startOffset, image }) => startOffset > open && startOffset + image.length < span.start);
  return between.filter(endsValue).map(({ startOffset, image }) => startOffset + image.length).reverse();
}

function endsValue({ image }: IToken): boolean {
  return /^(?:["'`)\]]|[\w$]+$)/.test(image);
}
