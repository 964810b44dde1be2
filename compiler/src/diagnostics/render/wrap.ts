import { expand } from './columns.ts';

/** Breaks a text into lines of at most `width` columns between its words; code in backticks stays whole where it fits. */
export function wrap(text: string, width: number): string {
  return text.split('\n').map((line) => wrapLine(line, width)).join('\n');
}

function wrapLine(line: string, width: number): string {
  if (cells(line) <= width) return line;
  const lines: string[] = [];
  let current = '';
  for (const word of wordsOf(line, width)) {
    if (current === '') current = word;
    else if (cells(current) + 1 + cells(word) <= width) current += ` ${word}`;
    else {
      lines.push(current);
      current = word;
    }
  }
  return [...lines, current].join('\n');
}

function wordsOf(line: string, width: number): string[] {
  const words = line.match(/[^\s`]*(?:`[^`]*`[^\s`]*)+|\S+/g) ?? [];
  return words.flatMap((word) => (cells(word) > width ? word.split(' ') : [word]));
}

function cells(text: string): number {
  return expand(text).columns[text.length];
}
