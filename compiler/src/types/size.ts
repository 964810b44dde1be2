import { append } from '../base/lists.ts';
import type { Type } from './type.ts';

/** Whether a type, written out, has more than `limit` parts. Costs no more than `limit` steps, however often parts are shared. */
export function isLargerThan(type: Type, limit: number): boolean {
  const pending: Type[] = [type];
  for (let count = 0; pending.length > 0; count++) {
    if (count >= limit) return true;
    const next = pending.pop();
    if (!next) break;
    if (next.kind === 'class') append(pending, next.args);
    else if (next.kind === 'nullable') pending.push(next.inner);
    else if (next.kind === 'function') pending.push(next.result, ...next.parameters);
  }
  return false;
}
