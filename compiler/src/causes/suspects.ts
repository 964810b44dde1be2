import { hasWord } from '../base/words.ts';
import type { Project } from './across.ts';

/** How many modules are suspected, those first that most mistakes speak of. */
const MOST_SUSPECTS = 6;

/** Nobody can read more than that at once, and the first ones say what the others do. */
const MOST_MISTAKES = 200;

/** The modules that several mistakes, some of them in others, may come from. */
export function suspectsAmong(broken: readonly string[], { isOwn, findings, moduleAt }: Project): string[] {
  const weights = new Map<string, number>();
  const outside = new Set<string>();
  const note = (name: string, weight: number, from: string): void => {
    if (!isOwn(name)) return;
    weights.set(name, (weights.get(name) ?? 0) + weight);
    if (name !== from) outside.add(name);
  };
  let left = MOST_MISTAKES;
  for (const { state, found } of broken.map(findings)) {
    for (const { severity, message, secondary } of found) {
      if (severity !== 'error' || left-- <= 0) continue;
      const pointed = new Set(secondary.flatMap(({ span }) => moduleAt(span.source.path) ?? []));
      for (const name of pointed) note(name, POINTED, state.name);
      for (const [name, { members }] of state.symbol.importedModules) {
        if (!pointed.has(name)) note(name, [...members.keys()].some((each) => hasWord(message, each)) ? NAMED : 1, state.name);
      }
    }
  }
  return [...weights].filter(([name, weight]) => weight > 1 && outside.has(name)).sort((a, b) => b[1] - a[1]).slice(0, MOST_SUSPECTS).map(([name]) => name);
}

const POINTED = 4;
const NAMED = 3;
