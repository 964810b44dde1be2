import type { IToken } from 'chevrotain';
import type { SourceText } from '../../base/source.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { Arities } from './brackets/arities.ts';
import { Balance, type Strictness } from './brackets/balance.ts';
import { candidatesIn, type Known } from './brackets/candidates.ts';
import { changed, type Candidate, type Change } from './brackets/change.ts';
import { excerptOf, soundOf, wholeOf } from './brackets/excerpt.ts';
import { layoutOf, unbalancedStretches, type Layout, type Stretch } from './brackets/layout.ts';
import { isSure, RARE, rivals } from './brackets/ranks.ts';
import { partsOf } from './brackets/parts.ts';
import { report } from './brackets/report.ts';
import { Trial, type Accepts } from './brackets/trial.ts';
import { Usage } from './brackets/usage.ts';
import type { Mended, Read } from './reading.ts';

/** In a text with more of them, the indentation says nothing. */
const MAX_STRETCHES = 12;

/** How many tokens are read to try changes, and how many changes at most for one mistake. */
const MAX_TOKENS = 300_000;
const MAX_TRIALS = 40;

const strictnesses: readonly Strictness[] = ['all', 'braces', 'none'];

/**
 * Where one bracket is missing, too much or of the wrong kind, everything behind it seems to be something else. What stands at the top level is balanced
 * by itself, as the indentation of lines tells; where it is not, the changes of one bracket that balance it are tried, those first against which the
 * least of the layout speaks, and the first with which the text can be read is what was meant.
 */
export function mendBrackets(source: SourceText, first: Mended, read: Read, accepts: Accepts): Balanced {
  const { tokens, attempt } = first;
  const unchanged = { ...first, settled: nothing };
  if (attempt.diagnostics.length === 0) return unchanged;
  const layout = layoutOf(source.text, tokens);
  const parts = unbalancedStretches(tokens, layout).flatMap((stretch) => partsOf(tokens, layout, stretch));
  if (parts.length === 0 || parts.length > MAX_STRETCHES) return unchanged;
  const text: Text = { tokens, layout, known: { usage: new Usage(tokens), arities: new Arities(tokens) } };
  const mends: Mend[] = [];
  let budget = MAX_TOKENS;
  for (const part of parts) {
    const { stretch, around } = part;
    if (around.to - around.from > MAX_TOKENS) continue;
    const tried = { excerpt: excerptOf(tokens, layout, part), whole: wholeOf(tokens, part), sound: (reads: Accepts) => soundOf(tokens, layout, part, reads) };
    const trial = new Trial(tried, accepts, budget);
    if (trial.isOver) continue;
    const settled = settle(text, stretch, trial);
    budget = trial.budget;
    const found = errorsIn(attempt.diagnostics, tokens, stretch);
    if (settled === null || (settled.isRare && found.length < 2)) continue;
    const own = report({ source, tokens, layout }, settled.change, settled.sure);
    mends.push({ change: settled.change, diagnostic: settled.sure ? own : better(own, found) });
  }
  if (mends.length === 0) return unchanged;
  const mended = mends.toReversed().reduce<readonly IToken[]>((current, { change }) => changed(current, change), tokens);
  const reports = mends.map(({ diagnostic }) => diagnostic);
  return { tokens: mended, attempt: read([...mended]), reports: [...first.reports, ...reports], settled: new Set(reports) };
}

export interface Balanced extends Mended {
  /** Mistakes in spite of which it is certain what belongs to what. */
  readonly settled: ReadonlySet<Diagnostic>;
}

const nothing: ReadonlySet<Diagnostic> = new Set();

interface Mend {
  readonly change: Change;
  readonly diagnostic: Diagnostic;
}

/** What the parser finds by itself in a stretch. */
function errorsIn(diagnostics: readonly Diagnostic[], tokens: readonly IToken[], { from, to }: Stretch): Diagnostic[] {
  const start = tokens[from].startOffset;
  const end = tokens[to].startOffset;
  return diagnostics.filter(({ severity, primary: { span } }) => severity === 'error' && span.start >= start && span.start <= end);
}

/** Of what is not certain, the parser knows more, if it finds a single mistake and in the same line: what it was reading there. */
function better(own: Diagnostic, [found, ...others]: readonly Diagnostic[]): Diagnostic {
  if (found === undefined || others.length > 0 || found.fixes.some(({ sure }) => sure)) return own;
  const [start, end] = [own.primary.span.start, found.primary.span.start].toSorted((a, b) => a - b);
  return own.primary.span.source.text.slice(start, end).includes('\n') ? own : found;
}

interface Text {
  readonly tokens: readonly IToken[];
  readonly layout: Layout;
  readonly known: Known;
}

interface Settled {
  readonly change: Change;
  readonly sure: boolean;
  /** Hardly anybody makes this mistake. */
  readonly isRare: boolean;
}

function settle({ tokens, layout, known }: Text, stretch: Stretch, trial: Trial): Settled | null {
  for (const strictness of strictnesses) {
    const good: Candidate[] = [];
    for (const candidate of candidatesIn(tokens, new Balance(tokens, layout, stretch, strictness), known).slice(0, MAX_TRIALS)) {
      if (trial.isOver) break;
      if (good.length > 0 && !rivals(good[0], candidate)) continue;
      if (good.length === 0 ? trial.succeedsInAll(candidate.change) : trial.succeeds(candidate.change)) good.push(candidate);
    }
    if (good.length > 0) return { change: good[0].change, sure: isSure(good), isRare: good[0].rank >= RARE };
  }
  return null;
}
