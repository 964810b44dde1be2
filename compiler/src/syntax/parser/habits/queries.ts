import { foreignConstruct } from '../../../diagnostics/catalogue/syntax.ts';
import type { Fix } from '../../../diagnostics/diagnostic.ts';
import type { Expression } from '../../ast.ts';
import { Comma, InWord } from '../../token-types.ts';
import { IdentifierToken } from '../../tokens.ts';
import type { ParserCore } from '../core.ts';

/** Whether `from x in xs` comes next, as in C#. */
export function isQuery(p: ParserCore): boolean {
  if (!p.atWord('from') || p.peek(1).tokenType !== IdentifierToken) return false;
  return p.peek(2).tokenType === InWord || (p.peek(2).tokenType === IdentifierToken && p.peek(3).tokenType === InWord);
}

const clauses: ReadonlySet<string> = new Set(['where', 'orderby', 'select', 'group', 'join', 'let', 'from', 'into']);

/** `from u in users where u.isActive orderby u.name select u.name`: what a List is asked for by its methods. */
export function query(p: ParserCore): Expression {
  const { startOffset: start } = p.take();
  if (p.peek(1).tokenType === IdentifierToken) p.take();
  const name = p.take().image;
  p.take();
  const source = textOf(p, p.expression());
  let calls = '';
  let isWhole = true;
  while (clauses.has(p.token.image)) {
    const { image } = p.take();
    const call = clause(p, image, name);
    if (call === null) isWhole = false;
    else calls += call;
    if (image === 'select') break;
  }
  const mended = `${source}${calls}`;
  const span = p.span(start, p.lastEnd);
  const fixes: Fix[] = isWhole && calls !== '' ? [{ title: 'write the calls', sure: false, edits: [{ span, newText: mended }] }] : [];
  p.complainAt(foreignConstruct(p.span(start, start + 'from'.length), { word: 'from` … `select' }, { label: 'a List is asked by its methods', hint: `write \`${source.length < 30 ? source : 'list'}.filter((${name}) => …).map((${name}) => …)\`; there are also \`sortBy\`, \`groupBy\` and \`flatMap\``, fixes }));
  return { kind: 'error', id: p.id(), start, end: p.lastEnd };
}

/** The call that says the same; null where there is none as short. */
function clause(p: ParserCore, word: string, name: string): string | null {
  const text = textOf(p, p.expression());
  switch (word) {
    case 'where':
      return `.filter((${name}) => ${text})`;
    case 'select':
      return text === name ? '' : `.map((${name}) => ${text})`;
    case 'orderby': {
      const isDescending = p.atWord('descending');
      if (isDescending || p.atWord('ascending')) p.take();
      const isSeveral = p.at(Comma);
      while (p.skip(Comma)) p.expression();
      return isSeveral ? null : `.${isDescending ? 'sortByDescending' : 'sortBy'}((${name}) => ${text})`;
    }
    default:
      skipToClause(p);
      return null;
  }
}

/** What is left of a clause that has no counterpart: `group u by u.name`, `join …`. */
function skipToClause(p: ParserCore): void {
  const words: ReadonlySet<string> = new Set(['by', 'in', 'on', 'equals', '=', 'into']);
  while (words.has(p.token.image)) {
    p.take();
    p.expression();
  }
}

function textOf(p: ParserCore, { start, end }: Expression): string {
  return p.text.slice(start, end);
}
