import semver from 'semver';
import type { Dependency, PackageInfo, Release } from './source.ts';

export type Policy = 'newest' | 'minimal';

export interface CandidateOptions {
  readonly policy: Policy;
  /** Package → the version that a lockfile has: taken first, yanked or not. */
  readonly locked: ReadonlyMap<string, string>;
  /** Versions published later than this are not looked at; milliseconds since 1970. */
  readonly publishedBefore: number;
}

/** A package and its versions in the order in which they are tried: bit i of a set of versions stands for `releases[i]`. */
export class Candidates {
  readonly name: string;
  readonly id: number;
  readonly releases: readonly Release[];
  /** Every version. */
  readonly all: bigint;
  /** Why there may be no version; null where the package exists. */
  readonly missing: string | null;
  private readonly parsed: readonly semver.SemVer[];
  private readonly known: readonly Release[];
  private readonly sets = new Map<string, bigint>();
  private readonly wished: (readonly Wish[] | undefined)[] = [];

  constructor(id: number, name: string, info: PackageInfo | null, options: CandidateOptions) {
    this.id = id;
    this.name = name;
    this.missing = info ? null : `there is no package \`${name}\``;
    const ordered = inOrder(info?.releases ?? [], options, options.locked.get(name));
    this.known = info?.releases ?? [];
    this.releases = ordered.map(({ release }) => release);
    this.parsed = ordered.map(({ parsed }) => parsed);
    this.all = (1n << BigInt(this.releases.length)) - 1n;
  }

  /** The versions in a range. Pre-releases belong to a range only where it names one of the same version, as in npm. */
  matching(range: string): bigint {
    const known = this.sets.get(range);
    if (known !== undefined) return known;
    const wanted = new semver.Range(range);
    let set = 0n;
    this.parsed.forEach((version, i) => {
      if (wanted.test(version)) set |= 1n << BigInt(i);
    });
    this.sets.set(range, set);
    return set;
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

  private askingFor(wanted: Dependency): bigint {
    let set = 0n;
    this.releases.forEach(({ dependencies }, i) => {
      if (dependencies.some(({ name, range, kind }) => name === wanted.name && range === wanted.range && kind === wanted.kind)) set |= 1n << BigInt(i);
    });
    return set;
  }
}

/** What a version asks for, and the versions that ask for the same. */
export interface Wish {
  readonly dependency: Dependency;
  readonly askedBy: bigint;
}

/** The version of the set that is tried first. */
export function firstOf(set: bigint): number {
  let index = 0;
  for (let rest = set; ; rest >>= 32n, index += 32) {
    const low = Number(BigInt.asUintN(32, rest));
    if (low !== 0) return index + 31 - Math.clz32(low & -low);
  }
}

export function sizeOf(set: bigint): number {
  let size = 0;
  for (let rest = set; rest > 0n; rest >>= 32n) size += onesOf(Number(BigInt.asUintN(32, rest)));
  return size;
}

/** How many bits of 32 are set (Warren, Hacker's Delight, 5-1). */
function onesOf(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

interface ParsedRelease {
  readonly release: Release;
  readonly parsed: semver.SemVer;
  /** What a lockfile has comes first, pre-releases last. */
  readonly rank: number;
}

function inOrder(releases: readonly Release[], { policy, publishedBefore }: CandidateOptions, locked: string | undefined): ParsedRelease[] {
  const usable = releases.filter((release) => release.version === locked || (!release.yanked && (release.publishedAt ?? 0) < publishedBefore));
  const direction = policy === 'newest' ? -1 : 1;
  const parsed = usable.map((release) => {
    const version = new semver.SemVer(release.version);
    return { release, parsed: version, rank: release.version === locked ? 0 : version.prerelease.length === 0 ? 1 : 2 };
  });
  return parsed.sort((a, b) => a.rank - b.rank || direction * a.parsed.compare(b.parsed));
}
