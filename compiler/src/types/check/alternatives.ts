import { needlessAlternative } from '../../diagnostics/catalogue/warnings.ts';
import type * as ast from '../../syntax/ast.ts';
import { anyType, type Type } from '../type.ts';
import type { Body } from './body.ts';
import type { Coverage } from './exhaustiveness.ts';
import { replace, sureFix } from './fixes.ts';
import { spaceOf } from './pattern-space.ts';

/** Alternatives behind so many others are only compared with equal ones: nobody writes them by hand. */
const MAX_SEARCHED = 64;

/** Reports what stands in a `|` although the arms above, or the alternatives before it, take all its values. */
export function reportNeedlessAlternatives(body: Body, above: Coverage, pattern: ast.Pattern, subject: Type): void {
  for (const node of alternativesIn(pattern)) {
    const seen = new Set<string>();
    for (const [i, alternative] of node.alternatives.entries()) {
      const key = keyOf(body, alternative);
      const isKnown = key !== null && seen.has(key);
      if (key !== null) seen.add(key);
      if (isKnown || (i < MAX_SEARCHED && !isReached(body, above, { pattern, subject, node, i }))) report(body, node, i);
    }
  }
}

interface Question {
  /** The whole pattern of the arm. */
  readonly pattern: ast.Pattern;
  readonly subject: Type;
  readonly node: ast.AlternativePattern;
  readonly i: number;
}

function isReached(body: Body, above: Coverage, { pattern, subject, node, i }: Question): boolean {
  const taking = (alternatives: readonly ast.Pattern[]) => spaceOf(body, pattern, subject, { of: node, takes: alternatives });
  return above.reachesPart(taking([node.alternatives[i]]), i === 0 ? null : taking(node.alternatives.slice(0, i)));
}

function alternativesIn(pattern: ast.Pattern): readonly ast.AlternativePattern[] {
  switch (pattern.kind) {
    case 'alternative-pattern':
      return [pattern, ...pattern.alternatives.flatMap(alternativesIn)];
    case 'constructor-pattern':
      return pattern.args.flatMap(alternativesIn);
    case 'list-pattern':
      return pattern.elements.flatMap(alternativesIn);
    default:
      return [];
  }
}

/** Equal for equal patterns that have no parts: literals, cases. */
function keyOf(body: Body, pattern: ast.Pattern): string | null {
  const space = spaceOf(body, pattern, anyType);
  return space.kind === 'made' && space.parts.length === 0 ? space.by.key : null;
}

function report(body: Body, { alternatives }: ast.AlternativePattern, i: number): void {
  const range = i === 0 ? { start: alternatives[0].start, end: alternatives[1].start } : { start: alternatives[i - 1].end, end: alternatives[i].end };
  body.report(needlessAlternative, alternatives[i], {}, { fixes: [sureFix('Remove it', replace(body, range, ''))] });
}
