/** Words that a name stands behind. */
const BEFORE_NAMES = /^(func|class|enum|record|interface|const|let|return|import|throw|private|public|protected|static|override|abstract|extends|implements)([A-Za-z_]\w*)$/;

/** `funcfirst`, `letout`: a word of the language and the name behind it, without the space between them; null for other names. */
export function splitWord(image: string): readonly [word: string, name: string] | null {
  const [, word, name] = BEFORE_NAMES.exec(image) ?? [];
  return word === undefined || name === undefined ? null : [word, name];
}
