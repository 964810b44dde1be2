import type { Details } from '../../diagnostics/diagnostic.ts';
import type * as ast from '../../syntax/ast.ts';
import { readArguments } from '../call-text.ts';
import { isInstanceOf } from '../core.ts';
import type { Type } from '../type.ts';
import type { Body } from './body.ts';
import { possibleFix, replace } from './fixes.ts';

const WAITS: ReadonlySet<string> = new Set(['join', 'get', 'result', 'value', 'wait', 'getCompleted']);
const WAITS_FOR_A_TIME: ReadonlySet<string> = new Set(['within', 'timeout', 'withTimeout', 'orTimeout', 'waitFor']);
const CANCELS: ReadonlySet<string> = new Set(['abort', 'kill', 'stop', 'interrupt', 'dispose', 'terminate']);

/** `job.join()` and `job.timeout(500)`: what other languages have methods for is `await` here. */
export function taskMember(body: Body, node: ast.MemberExpression, type: Type): Details | null {
  if (!isInstanceOf(type, body.core.task)) return null;
  const { name } = node.name;
  if (CANCELS.has(name)) return { label: 'it is called `cancel` here', fixes: [possibleFix('write `cancel`', replace(body, node.name, 'cancel'))] };
  const isLimited = WAITS_FOR_A_TIME.has(name);
  if (!isLimited && !WAITS.has(name)) return null;
  const { text } = body.module.source;
  const call = text[node.end] === '(' ? readArguments(text, node.end) : null;
  const given = call?.args ?? [];
  if (given.length !== (isLimited ? 1 : 0)) return { hint: isLimited ? 'a task is waited for so many milliseconds by `await task within 500`' : 'a task is waited for by `await task`' };
  const isAwaited = /\bawait\s+$/.test(text.slice(Math.max(0, node.start - LONGEST_GAP), node.start));
  if (isAwaited && !isLimited) return { label: 'the `await` before it waits by itself', fixes: [possibleFix(`leave \`.${name}\` out`, replace(body, { start: node.object.end, end: call?.end ?? node.end }, ''))] };
  const waiting = `${isAwaited ? '' : 'await '}${body.text(node.object)}${isLimited ? ` within ${given[0]}` : ''}`;
  const end = call?.end ?? node.end;
  // What stands behind is of the result.
  const written = !isAwaited && /^\s*[.?[!]/.test(text.slice(end, end + LONGEST_GAP)) ? `(${waiting})` : waiting;
  return { label: isLimited ? 'how long is waited stands behind `within`' : 'a task is waited for by `await`', fixes: [possibleFix(`write \`${written}\``, replace(body, { start: node.start, end }, written))] };
}

const LONGEST_GAP = 20;
