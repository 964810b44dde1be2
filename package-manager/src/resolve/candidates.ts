import semver from 'semver';
import type { Dependency, PackageInfo, Release } from './source.ts';
import type { Term } from './term.ts';
import { setOf, type VersionSet } from './version-set.ts';
import type { VersionTexts } from './version-texts.ts';

export type Policy = 'newest' | 'minimal';

export interface CandidateOptions {
  readonly policy: Policy;
  /** Package → the version that a lockfile has: taken first, yanked or not. */
  readonly locked: ReadonlyMap<string, string>;
  /** Versions published later than this are not looked at; milliseconds since 1970. */
  readonly publishedBefore: number;
}

/** A package and its versions in the order in which they are tried: version i of a set stands for `releases[i]`. */
export class Candidates {
  readonly name: string;
  readonly id: number;
  readonly releases: readonly Release[];
  /** Every version. */
  readonly all: VersionSet;
  /** Why there may be no version; null where the package exists. */
  readonly missing: string | null;
  private readonly parsed: readonly semver.SemVer[];
  private readonly known: readonly Release[];
  private readonly texts: VersionTexts;
  private readonly sets = new Map<string, VersionSet>();
  private readonly choices: (Term | undefined)[] = [];
  private readonly wished: (readonly Wish[] | undefined)[] = [];

  constructor(id: number, name: string, info: PackageInfo | null, options: CandidateOptions, texts: VersionTexts) {
    this.id = id;
    this.name = name;
    this.missing = info ? null : `there is no package \`${name}\``;
    const ordered = inOrder(info?.releases ?? [], options, options.locked.get(name), texts);
    this.texts = texts;
    this.known = info?.releases ?? [];
    this.releases = ordered.map(({ release }) => release);
    this.parsed = ordered.map(({ parsed }) => parsed);
    this.all = this.setOf(() => true);
  }

  /** The versions in a range. Pre-releases belong to a range only where it names one of the same version, as in npm. */
  matching(range: string): VersionSet {
    const known = this.sets.get(range);
    if (known) return known;
    const wanted = this.texts.range(range);
    const set = this.setOf((version) => wanted.test(this.parsed[version]));
    this.sets.set(range, set);
    return set;
  }

  /** That this version is chosen. */
  chosen(version: number): Term {
    return (this.choices[version] ??= { package: this.id, set: this.setOf((each) => each === version), positive: true });
  }

  /** Versions in a range that there are and that nobody may choose, newest first: those that were taken back, and those that are too young. */
  leftOut(range: string): { readonly takenBack: readonly string[]; readonly tooYoung: readonly string[] } {
    const usable = new Set(this.releases);
    const left = this.known.filter((release) => !usable.has(release) && semver.satisfies(release.version, range)).toSorted((a, b) => semver.rcompare(a.version, b.version));
    const versionsOf = (releases: readonly Release[]): string[] => releases.map(({ version }) => version);
    return { takenBack: versionsOf(left.filter(({ yanked }) => yanked)), tooYoung: versionsOf(left.filter(({ yanked }) => !yanked)) };
  }

  /** What a version asks to be chosen with it, and for each which versions ask for the same: one statement serves them all. */
  wishes(version: number): readonly Wish[] {
    return (this.wished[version] ??= this.releases[version].dependencies
      .filter(({ kind }) => kind === 'required' || kind === 'peer' || kind === 'development')
      .map((dependency) => ({ dependency, askedBy: this.askingFor(dependency) })));
  }

  /** What a version can do without. */
  optionals(version: number): readonly Dependency[] {
    return this.releases[version].dependencies.filter(({ kind }) => kind === 'optional');
  }

  private askingFor(wanted: Dependency): VersionSet {
    return this.setOf((version) => this.releases[version].dependencies.some(({ name, range, kind }) => name === wanted.name && range === wanted.range && kind === wanted.kind));
  }

  private setOf(has: (version: number) => boolean): VersionSet {
    return setOf(this.releases.length, has);
  }
}

/** What a version asks for, and the versions that ask for the same. */
export interface Wish {
  readonly dependency: Dependency;
  readonly askedBy: VersionSet;
}

interface ParsedRelease {
  readonly release: Release;
  readonly parsed: semver.SemVer;
  /** What a lockfile has comes first, pre-releases last. */
  readonly rank: number;
}

function inOrder(releases: readonly Release[], { policy, publishedBefore }: CandidateOptions, locked: string | undefined, texts: VersionTexts): ParsedRelease[] {
  const usable = releases.filter((release) => release.version === locked || (!release.yanked && (release.publishedAt ?? 0) < publishedBefore));
  const direction = policy === 'newest' ? -1 : 1;
  const parsed = usable.map((release) => {
    const version = texts.version(release.version);
    return { release, parsed: version, rank: release.version === locked ? 0 : version.prerelease.length === 0 ? 1 : 2 };
  });
  return parsed.sort((a, b) => a.rank - b.rank || direction * a.parsed.compare(b.parsed));
}
