import type { Candidates } from './candidates.ts';
import type { Cause, Incompatibility } from './incompatibility.ts';
import { NoSolution, ROOT } from './solver.ts';
import type { Term } from './term.ts';
import { has, isEmpty, isSame, type VersionSet } from './version-set.ts';

/** Nobody reads more. What follows from a thousand sentences is told from its last ones, which are nearest to what the project asks for. */
const MOST_SENTENCES = 24;
/** Of the packages that one statement is about. */
const MOST_NAMES = 5;

/**
 * Why no versions fit, as sentences that name who asked for what, each following from those before. Lines that are referred to later
 * carry a number (the report of PubGrub, Natalie Weizenbaum, 2018).
 */
export function explain({ incompatibility, packages }: NoSolution): string[] {
  return new Report(packages).write(incompatibility);
}

type ConflictCause = Extract<Cause, { kind: 'conflict' }>;

/** Derived statements whose derivation is told, from the conclusion on. */
function nearest(root: Incompatibility): { readonly told: ReadonlySet<Incompatibility>; readonly isWhole: boolean } {
  const told = new Set([root]);
  for (const { cause } of told) {
    if (cause.kind !== 'conflict') continue;
    for (const each of [cause.first, cause.second]) {
      if (each.cause.kind !== 'conflict' || told.has(each)) continue;
      if (told.size === MOST_SENTENCES) return { told, isWhole: false };
      told.add(each);
    }
  }
  return { told, isWhole: true };
}

class Report {
  private readonly packages: readonly Candidates[];
  private readonly lines: { readonly text: string; number: number | null }[] = [];
  private readonly numbers = new Map<Incompatibility, number>();
  private readonly uses = new Map<Incompatibility, number>();
  private told: ReadonlySet<Incompatibility> = new Set();

  constructor(packages: readonly Candidates[]) {
    this.packages = packages;
  }

  write(root: Incompatibility): string[] {
    if (root.cause.kind !== 'conflict') return [`${capital(this.say(root))}.`];
    const { told, isWhole } = nearest(root);
    this.told = told;
    this.count(root);
    this.visit(root, true);
    const sentences = this.lines.map(({ text, number }) => (number === null ? text : `${text} (${number})`));
    return isWhole ? sentences : ['What follows rests on more than can be told.', ...sentences];
  }

  /** How many others follow from each. */
  private count(incompatibility: Incompatibility): void {
    const before = this.uses.get(incompatibility) ?? 0;
    this.uses.set(incompatibility, before + 1);
    const { cause } = incompatibility;
    if (before > 0 || cause.kind !== 'conflict' || !this.told.has(incompatibility)) return;
    this.count(cause.first);
    this.count(cause.second);
  }

  private visit(incompatibility: Incompatibility, isLast = false): void {
    const { cause } = incompatibility;
    if (cause.kind !== 'conflict') return;
    const conclusion = isLast ? 'no versions fit together' : this.say(incompatibility);
    const needsNumber = !isLast && (this.uses.get(incompatibility) ?? 0) > 1;
    this.conclude(incompatibility, this.reasons(cause), conclusion, needsNumber);
  }

  /** What a conclusion leans on; lines before it are written on the way. */
  private reasons({ first, second }: ConflictCause): string {
    const [a, b] = [this.told.has(first), this.told.has(second)];
    if (a && b) {
      const [numberA, numberB] = [this.numbers.get(first), this.numbers.get(second)];
      if (numberA !== undefined && numberB !== undefined) return `Because ${this.say(first)} (${numberA}) and ${this.say(second)} (${numberB})`;
      if (numberA !== undefined || numberB !== undefined) {
        const [known, other] = numberA !== undefined ? [first, second] : [second, first];
        this.visit(other);
        return `And because ${this.say(known)} (${this.numbers.get(known)})`;
      }
      this.visit(first);
      this.numberLast(first);
      this.visit(second);
      return `And because ${this.say(first)} (${this.numbers.get(first)})`;
    }
    if (!a && !b) {
      const [before, after] = leadsTo(second, first) ? [second, first] : [first, second];
      return `Because ${this.say(before)} and ${this.say(after)}`;
    }
    const [derived, external] = a ? [first, second] : [second, first];
    const number = this.numbers.get(derived);
    if (number !== undefined) return `Because ${this.say(external)} and ${this.say(derived)} (${number})`;
    this.visit(derived);
    return `And because ${this.say(external)}`;
  }

  private conclude(incompatibility: Incompatibility, reasons: string, conclusion: string, needsNumber: boolean): void {
    this.lines.push({ text: `${reasons}, ${conclusion}.`, number: null });
    if (needsNumber) this.numberLast(incompatibility);
  }

  private numberLast(incompatibility: Incompatibility): void {
    const last = this.lines.at(-1);
    if (!last || this.numbers.has(incompatibility)) return;
    last.number ??= this.numbers.size + 1;
    this.numbers.set(incompatibility, last.number);
  }

  private say({ terms, cause }: Incompatibility): string {
    if (cause.kind === 'dependency') return this.sayDependency(terms, cause);
    if (cause.kind === 'no-versions') return cause.reason;
    const wanted = terms.filter(({ positive }) => positive);
    const unwanted = terms.filter(({ positive }) => !positive);
    if (wanted.length === 0 && unwanted.length === 1) return `${this.name(unwanted[0])} must be used`;
    if (unwanted.length === 0) return wanted.length === 1 ? `${this.name(wanted[0])} cannot be used` : `${this.names(wanted, ' and ')} do not fit together`;
    return `${this.names(wanted, ' with ')} ${verb(wanted)} ${this.names(unwanted, ' or ')}`;
  }

  private names(terms: readonly Term[], between: string): string {
    const more = terms.length - MOST_NAMES;
    const named = terms.slice(0, more > 1 ? MOST_NAMES : terms.length).map((term) => this.name(term));
    return more > 1 ? `${named.join(between)}${between}${more} more` : named.join(between);
  }

  private sayDependency(terms: readonly Term[], { from, to, range, peer }: Extract<Cause, { kind: 'dependency' }>): string {
    const asking = terms.find((term) => term.package === from);
    const target = `\`${this.packages[to].name}\` ${range}`;
    const who = asking ? this.name(asking) : `\`${this.packages[from].name}\``;
    if (peer) return `${who} works beside ${target} only`;
    return `${who} needs ${target}${this.whatThereIs(to, range)}`;
  }

  /** Behind a range that no version is in. */
  private whatThereIs(id: number, range: string): string {
    const candidates = this.packages[id];
    if (candidates.missing) return `, and ${candidates.missing}`;
    if (!isEmpty(candidates.matching(range))) return '';
    const { takenBack, tooYoung } = candidates.leftOut(range);
    if (takenBack.length > 0) return `, and ${listed(takenBack)} ${takenBack.length === 1 ? 'was' : 'were'} taken back`;
    if (tooYoung.length > 0) return `, and ${listed(tooYoung)} ${tooYoung.length === 1 ? 'is' : 'are'} younger than you allow`;
    const [first] = candidates.releases;
    return first ? `, and there is only ${candidates.releases.map(({ version }) => version).slice(0, 3).join(', ')}` : `, and no version of \`${candidates.name}\` may be used`;
  }

  private name({ package: id, set }: Term): string {
    const { name, releases, all } = this.packages[id];
    if (id === ROOT) return 'your project';
    if (isSame(set, all) && releases.length !== 1) return `every version of \`${name}\``;
    const chosen = releases.filter((_, i) => has(set, i)).map(({ version }) => version);
    if (chosen.length === 1) return `\`${name}\` ${chosen[0]}`;
    if (isRun(set, releases.length)) return `\`${name}\` ${chosen.at(-1)} to ${chosen[0]}`;
    return `\`${name}\` ${chosen.slice(0, 4).join(', ')}${chosen.length > 4 ? ` and ${chosen.length - 4} more` : ''}`;
  }
}

function listed(versions: readonly string[]): string {
  const shown = versions.slice(0, 3);
  if (versions.length > 3) return `${shown.join(', ')} and ${versions.length - 3} more`;
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)}`;
}

/** What the one asks for is what the other one is about. */
function leadsTo({ cause: from }: Incompatibility, { cause: to }: Incompatibility): boolean {
  return from.kind === 'dependency' && to.kind === 'dependency' && from.to === to.from;
}

/** The versions stand beside each other. */
function isRun(set: VersionSet, count: number): boolean {
  const starts = Array.from({ length: count }, (_, i) => has(set, i) && (i === 0 || !has(set, i - 1)));
  return starts.filter((isStart) => isStart).length === 1;
}

function verb(subjects: readonly Term[]): string {
  return subjects.length === 1 ? 'needs' : 'need';
}

function capital(text: string): string {
  return text[0].toUpperCase() + text.slice(1);
}
