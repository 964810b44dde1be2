/** Words that a name stands behind. */
const BEFORE_NAMES = /^(func|class|enum|record|interface|const|let|return|import|throw|private|public|protected|static|override|abstract|extends|implements)([A-Za-z_]\w*)$/;

/** `funcfirst`, `letout`: a word of the language and the name behind it, without the space between them; null for other names. */
export function splitWord(image: string): readonly [word: string, name: string] | null {
  const [, word, name] = BEFORE_NAMES.exec(image) ?? [];
  return word === undefined || name === undefined ? null : [word, name];
}

/** Behind the short ones, only a capital says that a word begins there. */
const BETWEEN_BEFORE = /^(extends|implements|await|spawn|throw|(?:is|as|in|new)(?=[A-Z]))([A-Za-z_]\w*)$/;
const BETWEEN_OPERANDS = /^(?:extends|implements|is|as|in)/;
const OPERAND_END = /[\w$)\]}"'`>]$/;
const BETWEEN_BEHIND = /^([A-Za-z_]\w*)(extends|implements)$/;

/**
 * The same within a line, where many names begin or end with such a word by chance: `value isList`, `Circleimplements Shape`.
 * @param before what stands before it: two operands side by side lack something, and a member or the name of a function does not.
 */
export function splitBetween(image: string, before: string): (readonly [first: string, second: string])[] {
  if (before === '.' || before === '?.' || before === 'func' || (BETWEEN_OPERANDS.test(image) && !OPERAND_END.test(before))) return [];
  return [BETWEEN_BEFORE, BETWEEN_BEHIND].flatMap((pattern) => {
    const [, first, second] = pattern.exec(image) ?? [];
    return first === undefined || second === undefined ? [] : [[first, second] as const];
  });
}
