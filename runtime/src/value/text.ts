/** Texts of primitives, as `print` shows them. */

/** The shortest form that reads back the same, with `.0` where it would look like an int. */
export function floatText(value: number): string {
  if (Object.is(value, -0)) return '-0.0';
  const text = String(value);
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? `${text}.0` : text;
}

const ESCAPES: Readonly<Record<string, string>> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\0': '\\0' };

/** A String as it stands inside a collection or a record. */
export function quoteString(text: string): string {
  return /["\\\u0000-\u001f]/.test(text) ? `"${text.replace(/["\\\u0000-\u001f]/g, escapeCharacter)}"` : `"${text}"`;
}

function escapeCharacter(character: string): string {
  return ESCAPES[character] ?? `\\u{${character.charCodeAt(0).toString(16)}}`;
}
