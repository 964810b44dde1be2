/** The arguments of a call as they are written, and where it ends. */
export interface CallText {
  readonly args: readonly string[];
  readonly end: number;
}

const LONGEST = 400;
const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/** Reads the arguments from the `(` at `open` on; null where they have no end nearby. */
export function readArguments(text: string, open: number): CallText | null {
  const args: string[] = [];
  const expected: string[] = [];
  let from = open + 1;
  for (let at = open; at < text.length && at < open + LONGEST; at++) {
    const letter = text.charAt(at);
    if (letter === '"' || letter === "'" || letter === '`') at = endOfText(text, at);
    else if (Object.hasOwn(closing, letter)) expected.push(closing[letter]);
    else if (letter === ',' && expected.length === 1) {
      args.push(text.slice(from, at).trim());
      from = at + 1;
    } else if (letter === expected.at(-1)) {
      expected.pop();
      if (expected.length > 0) continue;
      const last = text.slice(from, at).trim();
      return { args: last === '' ? args : [...args, last], end: at + 1 };
    }
  }
  return null;
}

/** Reads the type arguments from the `<` at `open` on; null where none stand there. */
export function readTypeArguments(text: string, open: number): CallText | null {
  if (text.charAt(open) !== '<') return null;
  const args: string[] = [];
  let depth = 0;
  let from = open + 1;
  for (let at = open; at < text.length && at < open + LONGEST; at++) {
    const letter = text.charAt(at);
    if (letter === '<' || letter === '(') depth++;
    else if (letter === ',' && depth === 1) {
      args.push(text.slice(from, at).trim());
      from = at + 1;
    } else if (letter === ')' || (letter === '>' && text.charAt(at - 1) !== '=')) {
      if (--depth === 0) return { args: [...args, text.slice(from, at).trim()], end: at + 1 };
    } else if (letter === ';' || letter === '{' || letter === '}') return null;
  }
  return null;
}

/** Where the quotes that open at `start` close. */
function endOfText(text: string, start: number): number {
  const quote = text.charAt(start);
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== quote) at += text.charAt(at) === '\\' ? 2 : 1;
  return at;
}

/** What `.member` can stand behind: in parentheses unless it is one name, call, index or text. */
export function operand(written: string): string {
  return /^(?:[\w.]+(?:\([^()]*\)|\[[^[\]]*\])?|"[^"]*"|`[^`]*`|\[[^[\]]*\])$/.test(written) ? written : `(${written})`;
}

/** One text of several values: `"total", n` is `` `total ${n}` ``. Null where a part cannot stand in a template. */
export function joined(values: readonly string[]): string | null {
  const parts = values.map(templatePart);
  return parts.includes(null) ? null : `\`${parts.reduce((text, part) => `${text}${text === null || text === '' || /\s$/.test(text) ? '' : ' '}${part}`, '')}\``;
}

/** `"{} of %d", a, b` as `` `${a} of ${b}` ``; null where there is not a place for each value. */
export function formatted([format, ...values]: readonly string[]): string | null {
  const part = format === undefined ? null : templatePart(format);
  if (part === null || !/^["'`]/.test(format)) return null;
  let used = 0;
  const text = part.replace(/\{[\w:.?#]*\}|%([-+0]*)(\d*)(?:\.(\d+))?([a-zA-Z])/g, (_, flags?: string, width?: string, decimals?: string, kind?: string) => {
    const value = values[used++] ?? '';
    return `\${${kind === undefined ? value : shaped(value, { flags: flags ?? '', width: width ?? '', decimals, kind })}}`;
  });
  return used === values.length && used > 0 ? `\`${text.replace(/\\n$/, '')}\`` : null;
}

/** `%-8.2f` of `x`: `x.toFixed(2).padEnd(8)`. */
function shaped(value: string, { flags, width, decimals, kind }: { readonly flags: string; readonly width: string; readonly decimals: string | undefined; readonly kind: string }): string {
  let text = value;
  if (kind === 'x') text = `${operand(value)}.toHex()`;
  else if (kind === 'f' && decimals !== undefined) text = `${operand(value)}.toFixed(${decimals})`;
  if (width === '') return text;
  const shown = text === value && !value.startsWith('"') ? `${operand(value)}.toString()` : operand(text);
  return `${shown}.${flags.includes('-') ? 'padEnd' : 'padStart'}(${width}${flags.includes('0') ? ', "0"' : ''})`;
}

function templatePart(value: string): string | null {
  if (/^`.*`$/s.test(value)) return value.slice(1, -1);
  if (/^(["']).*\1$/s.test(value)) return /[`$]/.test(value) ? null : value.slice(1, -1);
  return value.includes('`') ? null : `\${${value}}`;
}
