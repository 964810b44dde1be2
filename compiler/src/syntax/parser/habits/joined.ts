import type { Diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { ParserCore } from '../core.ts';

/**
 * What was reported several times since `at` is one habit: it is told at the first place, with a label at each other one, and mended by
 * one fix where all of them can be mended.
 */
export function joinRepeated(p: ParserCore, at: number, isSame: (diagnostic: Diagnostic) => boolean, text: string): void {
  const same = p.diagnostics.slice(at).filter(isSame);
  const [first, ...others] = same;
  if (first === undefined || others.length === 0) return;
  const secondary = [...first.secondary, ...others.flatMap((each) => [{ span: each.primary.span, text }, ...each.secondary])];
  const each = same.flatMap(({ fixes }) => fixes.slice(0, 1));
  const title = each.every((fix) => fix.title === each[0].title) ? each.at(0)?.title : 'mend all of them';
  const fixes = title === undefined || each.length < same.length ? first.fixes : [{ title, sure: each.every(({ sure }) => sure), edits: each.flatMap(({ edits }) => edits) }];
  p.diagnostics = p.diagnostics.filter((one) => !others.includes(one)).map((one) => (one === first ? { ...first, secondary, fixes } : one));
}
