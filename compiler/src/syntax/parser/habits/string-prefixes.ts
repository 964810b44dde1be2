import { stringPrefix } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../../ast.ts';
import type { ParserCore } from '../core.ts';
import { stringLiteral } from '../literals.ts';

const rawPrefixes: ReadonlySet<string> = new Set(['r', 'R', 'b', 'u']);

/** `f"…"`, as in Python, and `r"…"`. */
export function prefixedString(p: ParserCore): Expression {
  const prefix = p.take();
  const text = p.token;
  if (rawPrefixes.has(prefix.image)) {
    const edits = [{ span: p.spanOf(prefix), newText: '' }];
    p.report(stringPrefix(p.spanOf(prefix), { prefix: prefix.image }, { label: 'a string needs none', fixes: [{ title: `remove \`${prefix.image}\``, sure: !text.image.includes('\\'), edits }] }));
    return stringLiteral(p);
  }
  const written = text.image.slice(1, -1);
  const inner = p.selfEdits === null ? written : written.replace(/(\{\s*)self\b/g, '$1this');
  const { template, isWhole } = templateOf(inner);
  const edits = [{ span: p.span(prefix.startOffset, text.startOffset + text.image.length), newText: `\`${template}\`` }];
  p.report(stringPrefix(p.spanOf(prefix), { prefix: prefix.image }, { fixes: [{ title: 'write a template', sure: isWhole && !inner.includes('`'), edits }] }));
  return formattedText(p);
}

interface Converted {
  readonly template: string;
  /** Whether nothing is lost: every brace and every format has its counterpart. */
  readonly isWhole: boolean;
}

/** `{name}` becomes `${name}`, `{x:.2f}` `${x.toFixed(2)}`; braces that stand twice are meant as they are. */
function templateOf(inner: string): Converted {
  let isWhole = true;
  const template = inner.replaceAll(/\{\{|\}\}|\$?\{([^{}]*)\}|[{}]/g, (found, written: string | undefined) => {
    if (written === undefined) {
      isWhole &&= found.length === 2;
      return found[0];
    }
    const value = valueOf(written);
    isWhole &&= value !== null;
    return `\${${value ?? withoutFormat(written)}}`;
  });
  return { template, isWhole };
}

/** What is behind a value to say how it is written: `!r`, `:>8`, `:.2f`, `:F2`. */
const FORMAT = /(?:![rsa])?(?::(?<spec>[^\s:?'"()[\]]*))?\s*$/;
const DECIMALS = /^(?:\.(\d+)f|[fF](\d+))$/;

/** The value as a template takes it; null where its format has no counterpart. */
function valueOf(written: string): string | null {
  const found = FORMAT.exec(written);
  if (found === null || found[0].trim() === '' || written.includes('?')) return written;
  const decimals = DECIMALS.exec(found.groups?.['spec'] ?? '');
  if (decimals === null || found[0].startsWith('!')) return null;
  const value = withoutFormat(written);
  return `${/^[\w.$]+$/.test(value) ? value : `(${value})`}.toFixed(${decimals[1] ?? decimals[2]})`;
}

function withoutFormat(written: string): string {
  return written.replace(FORMAT, '');
}

/** `"hello {name}"` with the values that are put into it: names are read, anything else is left open. */
function formattedText(p: ParserCore): Expression {
  const { image, startOffset: start } = p.take();
  const texts = image.slice(1, -1).split(/\{[^}]*\}/);
  const values = [...image.matchAll(/\{([^}]*)\}/g)].map(({ 1: written, index }): Expression => {
    const from = start + index + 1;
    const [name] = /^[\p{L}_$][\p{L}\d_$]*/u.exec(written) ?? [];
    const base = { id: p.id(), start: from, end: from + (name ?? written).length };
    // A class is no value by itself; what is asked of it is read once it is a template.
    if (name === undefined || /^[A-Z]/.test(name) || written.startsWith('(', name.length)) return { kind: 'error', ...base };
    return name === 'self' && p.selfEdits !== null ? { kind: 'this', ...base } : { kind: 'name', ...base, name };
  });
  return { kind: 'template', id: p.id(), start, end: p.lastEnd, texts, values };
}
