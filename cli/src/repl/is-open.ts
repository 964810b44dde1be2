import { tokenize } from '@noodlecore/compiler/syntax/lexer';

const OPENING = new Set(['(', '[', '{', '${', '`']);
const CLOSING = new Set([')', ']', '}']);

/** Whether brackets, a template or a comment are open at the text's end. */
export function isOpen(text: string): boolean {
  let depth = 0;
  for (const { tokenType, image } of tokenize(text).tokens) {
    if (tokenType.name === 'UnclosedComment') return true;
    if (tokenType.name === 'TemplateEnd' || CLOSING.has(image)) depth--;
    else if (OPENING.has(image)) depth++;
  }
  return depth > 0;
}

/** What asks for something behind it: binary operators, `=`, `=>`, `,`, `.` and some words; not `++`, `--` and `x!`. */
const ASKING = /^(?:(?!\+\+$|--$|!$)[-+*/%&|^<>=!?:,.~]+|is|as|in|extends|implements|else)$/;

/** Whether the last word or sign of a text asks for more. */
export function asksForMore(text: string): boolean {
  const last = tokenize(text).tokens.at(-2);
  return last !== undefined && ASKING.test(last.image);
}
