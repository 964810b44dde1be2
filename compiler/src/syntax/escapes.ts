/** What is wrong with an escape: offsets into the raw text. */
export interface EscapeProblem {
  readonly start: number;
  readonly end: number;
  readonly why: string;
  /** What was probably meant. */
  readonly mended: string | null;
}

const simple: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  b: '\b',
  f: '\f',
  v: '\v',
  '0': '\0',
  '\\': '\\',
  "'": "'",
  '"': '"',
  '`': '`',
  $: '$',
  '\n': '',
  '\r\n': '',
};

/** `\n \t \r \b \f \v \0 \\ \' \" \` \$`, `\xXX`, `\uXXXX`, `\u{…}`, and a backslash at a line's end, which joins the lines. */
export function decodeEscapes(raw: string, report: (problem: EscapeProblem) => void): string {
  let text = '';
  let done = 0;
  for (let at = raw.indexOf('\\'); at >= 0; at = raw.indexOf('\\', done)) {
    text += withPlainLineEnds(raw.slice(done, at));
    const letter = raw.startsWith(LONG_LINE_END, at + 1) ? LONG_LINE_END : raw.charAt(at + 1);
    const replacement = simple[letter];
    if (replacement !== undefined) {
      text += replacement;
      done = at + 1 + letter.length;
    } else {
      const escape = letter === 'x' || letter === 'u' ? numeric(raw, at) : unknown(raw, at);
      if (escape.problem) report(escape.problem);
      text += escape.text;
      done = escape.end;
    }
  }
  return text + withPlainLineEnds(raw.slice(done));
}

/** How lines end where a file was written on Windows. */
const LONG_LINE_END = '\r\n';

/** A text over several lines is the same on every machine. */
function withPlainLineEnds(text: string): string {
  return text.includes(LONG_LINE_END) ? text.replaceAll(LONG_LINE_END, '\n') : text;
}

interface Escape {
  readonly text: string;
  readonly end: number;
  readonly problem?: EscapeProblem;
}

const numericPatterns = {
  x: /\\x([\da-fA-F]{2})/y,
  u: /\\u(?:([\da-fA-F]{4})|\{([\da-fA-F]+)\})/y,
};

function numeric(raw: string, start: number): Escape {
  const isHex = raw.charAt(start + 1) === 'x';
  const pattern = isHex ? numericPatterns.x : numericPatterns.u;
  pattern.lastIndex = start;
  const match = pattern.exec(raw);
  const code = match === null ? NaN : parseInt(match[1] ?? match[2], 16);
  const end = match === null ? start + 2 : pattern.lastIndex;
  if (code <= 0x10ffff) return { text: String.fromCodePoint(code), end };
  const why = match !== null ? 'there is no such character: the last one is `\\u{10FFFF}`' : isHex ? '`\\x` takes two hexadecimal digits' : '`\\u` takes four hexadecimal digits, or any number of them in braces';
  return { text: '', end, problem: { start, end, why, mended: null } };
}

function unknown(raw: string, start: number): Escape {
  const letter = String.fromCodePoint(raw.codePointAt(start + 1) ?? 92);
  const end = start + 1 + letter.length;
  // As in Swift.
  if (letter === '(') return { text: letter, end, problem: { start, end, why: 'a value is put in with `${…}`, between backticks', mended: null } };
  return { text: letter, end, problem: { start, end, why: `\`\\${letter}\` means nothing`, mended: `\\\\${letter}` } };
}
