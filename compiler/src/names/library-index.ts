import type { SourceText } from '../base/source.ts';
import type { Workspace } from './symbol.ts';

/** What is in scope anyway, and what programs do not import. */
export const NOT_OFFERED = /^noodlecore\.(?:core|runtime)\./;

/** Parts of the library for everybody; a function of any other part is rarely what a missing name is meant to be. */
const FOR_ALL = /^noodlecore\.(?:collections\.|text\.)?\w+$/;

const DECLARATION = /^(?:@\w+\s+)?(?:(?:abstract|final|sealed|public)\s+)*(?:class|interface|record|enum|type|func|const|let)\s+(\w+)/gm;

/** What was read of texts that nobody has loaded. */
const declared = new WeakMap<SourceText, ReadonlySet<string>>();

/** The module of the library that declares a name in its text, whether it is loaded or not. */
export function libraryModuleOf(name: string, { known, text }: Workspace): string | null {
  const isType = /^[A-Z]/.test(name);
  let found: string | null = null;
  for (const candidate of known()) {
    if (!candidate.startsWith('noodlecore.') || NOT_OFFERED.test(candidate)) continue;
    const isForAll = FOR_ALL.test(candidate);
    if ((!isForAll && (!isType || found !== null)) || !namesIn(text(candidate)).has(name)) continue;
    if (isForAll) return candidate;
    found = candidate;
  }
  return found;
}

function namesIn(source: SourceText | undefined): ReadonlySet<string> {
  if (source === undefined) return NOTHING;
  const known = declared.get(source);
  if (known) return known;
  const names = new Set([...source.text.matchAll(DECLARATION)].map(([, name]) => name));
  declared.set(source, names);
  return names;
}

const NOTHING: ReadonlySet<string> = new Set();
