import { FoldingRangeKind, type FoldingRange } from 'vscode-languageserver';
import { descendants, type Node } from '@noodlecore/compiler/syntax/walk';
import { lspPosition } from '../convert.ts';
import type { View } from '../view.ts';

/** Bodies, literals over several lines, the imports, comments, and `// region` … `// endregion`. */
export function foldingRanges(view: View): FoldingRange[] {
  return [...importRange(view), ...nodeRanges(view), ...commentRanges(view)];
}

function importRange(view: View): FoldingRange[] {
  const { imports } = view.state.parsed.ast;
  const [first, last] = [imports[0], imports.at(-1)];
  return first && last ? spanning(view, first.start, last.end, FoldingRangeKind.Imports) : [];
}

function nodeRanges(view: View): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  for (const node of descendants(view.state.parsed.ast)) {
    const start = foldStart(view, node);
    if (start === null) continue;
    // The last line, with the closing bracket, stays in sight.
    const [first, last] = [lspPosition(view.source, start).line, lspPosition(view.source, node.end).line - 1];
    if (last > first) ranges.push({ startLine: first, endLine: last });
  }
  return ranges;
}

function foldStart({ source }: View, node: Node): number | null {
  switch (node.kind) {
    case 'block': case 'list': case 'map':
      return node.start;
    case 'class': case 'interface': case 'record': case 'enum':
      return source.text.indexOf('{', node.name.end) < node.end ? node.name.end : null;
    case 'match':
      return node.subject.end;
    case 'template':
      return node.start;
    default:
      return null;
  }
}

function commentRanges(view: View): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  const regions: number[] = [];
  let run: { start: number; end: number } | null = null;
  for (const comment of view.state.parsed.comments) {
    const text = view.source.text.slice(comment.start, comment.end);
    const line = lspPosition(view.source, comment.start).line;
    if (/^\/\/\s*#?region\b/.test(text)) regions.push(line);
    else if (/^\/\/\s*#?endregion\b/.test(text)) {
      const startLine = regions.pop();
      if (startLine !== undefined) ranges.push({ startLine, endLine: line, kind: FoldingRangeKind.Region });
    }
    const follows: boolean = run !== null && comment.kind !== 'block' && /^[ \t\r]*\n[ \t]*$/.test(view.source.text.slice(run.end, comment.start));
    if (run && !follows) ranges.push(...spanning(view, run.start, run.end, FoldingRangeKind.Comment));
    run = run && follows ? { start: run.start, end: comment.end } : { start: comment.start, end: comment.end };
  }
  if (run) ranges.push(...spanning(view, run.start, run.end, FoldingRangeKind.Comment));
  return ranges;
}

function spanning({ source }: View, start: number, end: number, kind: FoldingRangeKind): FoldingRange[] {
  const [startLine, endLine] = [lspPosition(source, start).line, lspPosition(source, end).line];
  return endLine > startLine ? [{ startLine, endLine, kind }] : [];
}
