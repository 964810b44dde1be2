import { typeMismatch } from '../diagnostics/catalogue/expressions.ts';
import { spanOf } from '../diagnostics/diagnostic.ts';
import { contains } from '../places.ts';
import type * as ast from '../syntax/ast.ts';
import { descendants } from '../syntax/walk.ts';
import type { Case, Cause } from './cause.ts';

/** How many calls are tried. */
const MOST = 4;

/** `f(g(x))`, where only `g(f(x))` fits: what does not fit is told as one mistake. */
export function* swappedCalls({ state, found, attempt }: Case): Generator<Cause> {
  const { source, parsed } = state;
  const mismatches = found.filter(({ code, primary }) => code === typeMismatch.code && primary.span.source.path === source.path);
  if (mismatches.length < 2) return;
  let tried = 0;
  for (const node of descendants(parsed.ast)) {
    const inner = node.kind === 'call' ? onlyCallIn(node) : null;
    if (node.kind !== 'call' || inner === null || mismatches.filter(({ primary }) => contains(node, primary.span.start)).length < 2) continue;
    if (++tried > MOST) return;
    const [outer, called] = [spanOf(source, node.callee), spanOf(source, inner.callee)];
    const [first, second] = [outer, called].map(({ start, end }) => source.text.slice(start, end));
    const edits = [{ span: outer, newText: second }, { span: called, newText: first }];
    const outcome = attempt(edits);
    if (outcome === null) return;
    if (!outcome.isClean || outcome.explained.length < 2) continue;
    const right = `${second}(${first}(…))`;
    const [outermost] = outcome.explained.filter(({ code }) => code === typeMismatch.code).sort((a, b) => a.primary.span.start - b.primary.span.start);
    if (outermost === undefined) continue;
    const told = {
      ...outermost,
      primary: { span: spanOf(source, node), text: `only \`${right}\` fits here` },
      hint: `what is called inside comes first: what \`${second}\` gives, \`${first}\` does not take`,
      fixes: [{ title: `write \`${right}\``, sure: false, edits }],
    };
    yield { explains: outcome.explained, told };
  }
}

/** The call that is the one argument of another, where both name what they call. */
function onlyCallIn({ callee, args }: ast.CallExpression): ast.CallExpression | null {
  const [only, ...others] = args;
  const isNamed = ({ kind }: ast.Expression): boolean => kind === 'name' || kind === 'member';
  return only?.value.kind === 'call' && others.length === 0 && isNamed(callee) && isNamed(only.value.callee) ? only.value : null;
}
