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
  const edits = [{ span: p.span(prefix.startOffset, text.startOffset + text.image.length), newText: `\`${inner.replace(/\$?\{/g, '${')}\`` }];
  p.report(stringPrefix(p.spanOf(prefix), { prefix: prefix.image }, { fixes: [{ title: 'write a template', sure: !inner.includes('`') && inner.split('{').length === inner.split('}').length, edits }] }));
  return formattedText(p);
}

/** `"hello {name}"` with the values that are put into it: names are read, anything else is left open. */
function formattedText(p: ParserCore): Expression {
  const { image, startOffset: start } = p.take();
  const texts = image.slice(1, -1).split(/\{[^}]*\}/);
  const values = [...image.matchAll(/\{([^}]*)\}/g)].map(({ 1: written, index }): Expression => {
    const from = start + index + 1;
    const [name] = /^[\p{L}_$][\p{L}\d_$]*/u.exec(written) ?? [];
    const base = { id: p.id(), start: from, end: from + (name ?? written).length };
    if (name === undefined) return { kind: 'error', ...base };
    return name === 'self' && p.selfEdits !== null ? { kind: 'this', ...base } : { kind: 'name', ...base, name };
  });
  return { kind: 'template', id: p.id(), start, end: p.lastEnd, texts, values };
}
