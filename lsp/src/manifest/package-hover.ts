import { setTimeout as pause } from 'node:timers/promises';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DocumentSymbol, Hover, Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';

/** What a registry says of a package. */
export interface PackageNews {
  /** The newest. */
  readonly version: string;
  readonly description: string;
  /** Why nobody should use that version; null where that is not so. */
  readonly deprecated: string | null;
}

export type NewestOf = (name: string, folder: string) => Promise<PackageNews | null>;

/** Whoever holds the mouse over a name does not wait longer: milliseconds. */
const PATIENCE = 2000;

/** The newest version of a package that a manifest names; null where the registry has no word for it. */
export async function packageHover(document: TextDocument, { name, range }: DocumentSymbol, newestOf: NewestOf): Promise<Hover | null> {
  const timer = new AbortController();
  const news = await Promise.race([newestOf(name, dirname(fileURLToPath(document.uri))), pause(PATIENCE, null, { signal: timer.signal }).catch(() => null)]);
  timer.abort();
  if (!news) return null;
  const lines = [`\`${name}\`: the newest version is **${news.version}**`, ...(news.deprecated === null ? [] : [`deprecated: ${news.deprecated}`]), ...(news.description === '' ? [] : [news.description])];
  return { contents: { kind: 'markdown', value: lines.join('\n\n') }, range };
}

export function isWithin({ start, end }: Range, { line, character }: Position): boolean {
  const isAfter = line > start.line || (line === start.line && character >= start.character);
  return isAfter && (line < end.line || (line === end.line && character <= end.character));
}
