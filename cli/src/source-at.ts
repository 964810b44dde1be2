import { readFileSync } from 'node:fs';
import type { SourceLine } from './outcome-text.ts';

/** Longer lines say less than they take room. */
const LONGEST = 160;

/** Reads the line at a place of a trace, such as `half (shop/main.nc:3)`. The library's own files are not shown. */
export function sourceAt(place: string): SourceLine | null {
  const [, path, line] = /\(([^()]+\.nc):(\d+)\)$/.exec(place) ?? [];
  if (path === undefined || path.startsWith('stdlib-nc/')) return null;
  const text = readLine(path, Number(line));
  return text === '' || text.length > LONGEST ? null : { line: Number(line), text };
}

function readLine(path: string, line: number): string {
  try {
    return (readFileSync(path, 'utf8').split('\n')[line - 1] ?? '').trim();
  } catch {
    return '';
  }
}
