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
