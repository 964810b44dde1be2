/** A replacement in a text, by offsets. */
export interface OffsetEdit {
  readonly start: number;
  readonly end: number;
  readonly newText: string;
}

/**
 * The edits that make `after` of `before`, where the two differ in white space, and in the `;` and `,` that a formatter adds or takes
 * away; one edit for everything where they differ in more. O(length).
 */
export function whitespaceEdits(before: string, after: string): OffsetEdit[] {
  if (before === after) return [];
  const edits: OffsetEdit[] = [];
  let a = 0;
  let b = 0;
  while (a < before.length || b < after.length) {
    if (before[a] === after[b] && !isSpace(before[a])) {
      a++;
      b++;
      continue;
    }
    const [from, made] = [a, b];
    [a, b] = skipDifference(before, after, a, b);
    if (a === from && b === made) return [{ start: 0, end: before.length, newText: after }];
    const old = before.slice(from, a);
    const newText = after.slice(made, b);
    if (old !== newText) edits.push(trimmed(before, { start: from, end: a, newText }));
  }
  return edits;
}

/** Goes past white space and signs that only one side has. */
function skipDifference(before: string, after: string, a: number, b: number): [number, number] {
  for (;;) {
    while (isSpace(before[a])) a++;
    while (isSpace(after[b])) b++;
    if (before[a] === after[b]) return [a, b];
    if (isSign(after[b]) && next(after, b) === before[a]) b++;
    else if (isSign(before[a]) && next(before, a) === after[b]) a++;
    else if (isSign(after[b])) b++;
    else if (isSign(before[a])) a++;
    else return [a, b];
  }
}

function next(text: string, at: number): string | undefined {
  let after = at + 1;
  while (isSpace(text[after])) after++;
  return text[after];
}

/** Without what both sides have at the beginning. */
function trimmed(before: string, { start, end, newText }: OffsetEdit): OffsetEdit {
  let same = 0;
  while (same < newText.length && start + same < end && before[start + same] === newText[same]) same++;
  return { start: start + same, end, newText: newText.slice(same) };
}

function isSpace(letter: string | undefined): boolean {
  return letter === ' ' || letter === '\n' || letter === '\t' || letter === '\r' || letter === '\f';
}

function isSign(letter: string | undefined): boolean {
  return letter === ';' || letter === ',';
}
