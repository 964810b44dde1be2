import { duplicateKey } from '../../diagnostics/catalogue/expressions.ts';
import type * as ast from '../../syntax/ast.ts';
import type { Body } from './body.ts';

/** The text of a key that is known while compiling; null for others. */
/** What an entry that names nothing is meant to name, where it is the only one such, and one thing alone is missing. */
export function loneMissing(node: ast.MapLiteral, isKnown: (name: string) => boolean, needed: readonly string[]): string | null {
  const given = node.entries.map(keyText);
  const missing = needed.filter((name) => !given.includes(name));
  return missing.length === 1 && given.filter((name) => name === null || !isKnown(name)).length === 1 ? missing[0] : null;
}

export function keyText(entry: ast.MapEntry): string | null {
  const { key } = entry;
  if (key.kind === 'string') return key.value;
  if (key.kind === 'int' || key.kind === 'bool') return `${key.value}`;
  if (key.kind === 'null') return 'null';
  return entry.bareKey && key.kind === 'name' ? key.name : null;
}

export function tellDuplicates(body: Body, node: ast.MapLiteral): void {
  const seen = new Map<string, ast.MapEntry>();
  for (const entry of node.entries) {
    const text = keyText(entry);
    if (text === null) continue;
    const first = seen.get(text);
    if (first) body.report(duplicateKey, entry.key, { name: text }, { secondary: [{ span: body.span(first.key), text: 'first here' }] });
    else seen.set(text, entry);
  }
}
