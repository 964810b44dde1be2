import { expectedInstead } from '../../../diagnostics/catalogue/syntax.ts';
import type { Expression } from '../../ast.ts';
import type { ParserCore } from '../core.ts';

/** Whether `within` stands behind a value, with how long is waited behind it. */
export function isWaitAhead(p: ParserCore, left: Expression): boolean {
  return p.atWord('within') && !p.endsLine() && left.kind !== 'await' && left.end > left.start && !(left.kind === 'name' && left.name.startsWith('await'));
}

/** `task within 500`, without its `await`: `read` reads how long is waited. */
export function waitWithoutAwait(p: ParserCore, task: Expression, read: () => Expression): Expression {
  const at = p.span(task.start, task.start);
  const text = p.text.slice(task.start, task.end);
  p.take();
  const within = read();
  p.complainAt(
    expectedInstead({ ...at, end: task.end }, { expected: '`await`', where: 'before what is waited for', found: text.length > LONGEST ? 'a value' : `\`${text}\`` }, {
      label: '`await` is missing before this',
      fixes: [{ title: 'insert `await`', sure: true, edits: [{ span: at, newText: 'await ' }] }],
    }),
  );
  return { kind: 'await', id: p.id(), start: task.start, end: p.lastEnd, task, within };
}

const LONGEST = 30;
