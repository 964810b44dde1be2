/** How far a word may be from what was written and still be what was meant: a third of its letters, at most 4. */
function tolerance(length: number): number {
  return length <= 2 ? 1 : Math.min(4, Math.max(1, Math.floor(length / 3)));
}

/** Longer words than this are nobody's typing mistake. */
const MAX_LENGTH = 64;

/** The candidate that was most likely meant by `name`, or null where none is close. Case counts little. */
export function closest(name: string, candidates: Iterable<string>): string | null {
  return closestOf(name, candidates, 1)[0] ?? null;
}

/** As `closest`, for a name that may well exist elsewhere: no other form of a word (`item`, `items`), and none of a few letters. */
export function slipOf(name: string, candidates: Iterable<string>): string | null {
  const near = closest(name, candidates);
  if (near === null || name.length < SHORTEST_SLIP) return null;
  const [a, b] = [stemOf(name), stemOf(near)];
  return a.startsWith(b) || b.startsWith(a) ? null : near;
}

const SHORTEST_SLIP = 4;

function stemOf(name: string): string {
  return name.toLowerCase().replace(/\d/g, '');
}

/** The only candidate that `name` is short for, or that is short for it: `qty` and `quantity`. */
export function abbreviated(name: string, candidates: Iterable<string>): string | null {
  const found = [...candidates].filter((each) => each !== name && isShortFor(name, each));
  return found.length === 1 ? found[0] : null;
}

/** The shorter is where the longer word breaks off (`prio`, `priority`), or has some of its letters, in their order and most of them consonants. */
function isShortFor(a: string, b: string): boolean {
  const whole = a.length < b.length ? b : a;
  const [short, long] = [(whole === a ? b : a).toLowerCase(), whole.toLowerCase()];
  if (short.length < SHORTEST_ABBREVIATION || short.length * 4 < long.length || short[0] !== long[0]) return false;
  if (long.startsWith(short)) return /[a-z]/.test(whole.charAt(short.length));
  if ((short.match(/[aeiou]/g)?.length ?? 0) > short.length / 3) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length;
}

const SHORTEST_ABBREVIATION = 3;

/** As `closest`: up to `count` candidates, the nearest first. */
export function closestOf(name: string, candidates: Iterable<string>, count: number): string[] {
  if (name.length === 0 || name.length > MAX_LENGTH) return [];
  const wanted = name.toLowerCase();
  const limit = tolerance(name.length);
  const found = new Map<string, number>();
  for (const candidate of candidates) {
    if (candidate === name || candidate.length === 0 || found.has(candidate)) continue;
    if (Math.abs(candidate.length - name.length) > limit) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), limit);
    // A word of one or two letters matches almost everything unless a letter at least is shared.
    if (distance <= limit && distance < Math.max(name.length, candidate.length)) found.set(candidate, distance);
  }
  return [...found]
    .sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, count)
    .map(([candidate]) => candidate);
}

/**
 * How many letters must be inserted, removed, replaced or swapped with their neighbour to make `b` of `a`; more than `limit`
 * is given as `limit + 1`. O(length × limit).
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let beforeLast: number[] = [];
  let last: number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row: number[] = [i];
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, beforeLast[j - 2] + 1);
      row.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return last[b.length];
}
