import { append } from '../../base/lists.ts';
import type { Type } from '../type.ts';
import { ANY, partsUnder, signatureOf, type Constructor, type Space } from './pattern-space.ts';

/** The arms of a match, each a row; columns are the parts of the value that are still to be looked at. */
type Row = readonly Space[];

/** A value that no arm takes: made by `by`, or any (other) one where that is null. */
export interface Witness {
  readonly by: Constructor | null;
  readonly parts: readonly Witness[];
}

const OTHER: Witness = { by: null, parts: [] };

/** How many missing values are listed: nobody reads more. */
const MAX_WITNESSES = 12;

/**
 * How much work is spent on one match: the problem is exponential, in the number of its columns. The second number is for each pattern,
 * so that a large match of an ordinary kind, whose work grows with its text, stays below.
 */
const MAX_STEPS = 40_000;
const STEPS_FOR_A_PATTERN = 16;

/** What a module's matches may spend in vain. After that, each has only what its own patterns allow for: a large hostile file must not cost minutes. */
export class MatchWork {
  left = 50 * MAX_STEPS;
}

/** One question about a match; counts its steps. */
class Search {
  private readonly work: MatchWork;
  private left: number;

  constructor(work: MatchWork) {
    this.work = work;
    this.left = Math.min(MAX_STEPS, work.left);
  }

  /** Whether the answer was not found: then nothing that is asked further is either. */
  get isSpent(): boolean {
    return this.left < 0;
  }

  /** Lets a pattern that takes part count. */
  allowFor(space: Space): void {
    this.left += STEPS_FOR_A_PATTERN * sizeOf(space);
  }

  private spend(rows: readonly Row[]): void {
    const before = this.left;
    this.left -= 1 + rows.length;
    if (before >= 0 && this.isSpent) this.work.left = Math.max(0, this.work.left - MAX_STEPS);
  }

  /** Values, as vectors over the columns, that no row takes. */
  missing(rows: readonly Row[], types: readonly Type[]): Witness[][] {
    this.spend(rows);
    if (this.isSpent) return [];
    if (types.length === 0) return rows.length === 0 ? [[]] : [];
    if (rows.some(takesEverything)) return [];
    const [type, ...rest] = types;
    const heads = headsOf(rows);
    const signature = signatureOf(type, heads);
    if (!signature) return this.missing(defaultRows(rows), rest).map((vector) => [OTHER, ...vector]);
    const named = new Set(heads.map((head) => head.key));
    const open = heads.some((head) => head.what.kind === 'list-rest' || head.what.kind === 'type');
    const found: Witness[][] = [];
    let withoutHead: Witness[][] | null = null;
    for (const by of signature) {
      if (found.length >= MAX_WITNESSES) break;
      if (named.has(by.key) || open) append(found, this.missingUnder(rows, by, rest));
      else {
        withoutHead ??= this.missing(defaultRows(rows), rest);
        for (const vector of withoutHead) found.push([{ by, parts: by.parts.map(() => OTHER) }, ...vector]);
      }
    }
    return found.slice(0, MAX_WITNESSES);
  }

  private missingUnder(rows: readonly Row[], by: Constructor, rest: readonly Type[]): Witness[][] {
    return this.missing(specialised(rows, by), [...by.parts, ...rest]).map((vector) => [
      { by, parts: vector.slice(0, by.parts.length) },
      ...vector.slice(by.parts.length),
    ]);
  }

  /** Whether some value is taken by `row` and by none of `rows`. */
  useful(rows: readonly Row[], row: Row, types: readonly Type[]): boolean {
    this.spend(rows);
    if (this.isSpent) return true;
    if (types.length === 0) return rows.length === 0;
    if (rows.some(takesEverything)) return false;
    const [first, ...others] = row;
    if (first.kind === 'or') return first.alternatives.some((each) => this.useful(rows, [each, ...others], types));
    const [type, ...rest] = types;
    if (first.kind === 'made') return this.usefulUnder(rows, row, first.by, rest, type);
    const heads = headsOf(rows);
    const signature = signatureOf(type, heads);
    if (signature && heads.length > 0) return signature.some((by) => this.useful(specialised(rows, by), [...by.parts.map(() => ANY), ...others], [...by.parts, ...rest]));
    return this.useful(defaultRows(rows), others, rest);
  }

  private usefulUnder(rows: readonly Row[], row: Row, by: Constructor, rest: readonly Type[], type: Type): boolean {
    if (by.what.kind !== 'list-rest') {
      const own = specialised([row], by);
      return own.some((each) => this.useful(specialised(rows, by), each, [...by.parts, ...rest]));
    }
    const lengths = signatureOf(type, [...headsOf(rows), by]) ?? [by];
    return lengths.some((length) => specialised([row], length).some((each) => this.useful(specialised(rows, length), each, [...length.parts, ...rest])));
  }
}

/** What a match over values of `type` misses, empty where it is exhaustive; or that this would take too long to find out. */
export function missingValues(spaces: readonly Space[], type: Type, work: MatchWork): readonly Witness[] | 'too complex' {
  if (spaces.some(({ kind }) => kind === 'any')) return [];
  const search = new Search(work);
  spaces.forEach((space) => search.allowFor(space));
  const missing = search.missing(spaces.map((space) => [space]), [type]).map(([witness]) => witness);
  return missing.length === 0 && search.isSpent ? 'too complex' : missing;
}

function sizeOf(space: Space): number {
  const parts = space.kind === 'made' ? space.parts : space.kind === 'or' ? space.alternatives : [];
  return parts.reduce((size, part) => size + sizeOf(part), 1);
}

/** Finds arms that no value can reach. Arms without parts are looked up; the others are searched, together with a limit. */
export class Coverage {
  private readonly rows: Row[] = [];
  private readonly type: Type;
  private readonly search: Search;
  private readonly parts: Search;
  private readonly whole = new Set<string>();
  private everything = false;

  constructor(type: Type, work: MatchWork) {
    this.type = type;
    this.search = new Search(work);
    this.parts = new Search(work);
  }

  /** Whether a value may come to an arm behind those that were added. */
  reaches(space: Space): boolean {
    if (this.everything) return false;
    if (space.kind === 'or') return space.alternatives.some((each) => this.reaches(each));
    if (space.kind === 'made') {
      if (this.whole.has(space.by.key)) return false;
      if (space.parts.length === 0 && space.by.what.kind === 'value') return !this.rows.some((row) => row[0].kind === 'any');
    }
    return this.search.useful(this.rows, [space], [this.type]);
  }

  /** The same for a part of an arm; `before` is what other parts of that arm take. */
  reachesPart(space: Space, before: Space | null): boolean {
    if (this.everything) return false;
    if (space.kind === 'or') return space.alternatives.some((each) => this.reachesPart(each, before));
    if (space.kind === 'made' && this.whole.has(space.by.key)) return false;
    return this.parts.useful(before ? [...this.rows, [before]] : this.rows, [space], [this.type]);
  }

  add(space: Space): void {
    this.search.allowFor(space);
    this.parts.allowFor(space);
    this.addRows(space);
  }

  private addRows(space: Space): void {
    if (space.kind === 'or') return space.alternatives.forEach((each) => this.addRows(each));
    if (space.kind === 'any') this.everything = true;
    else if (space.parts.every((part) => part.kind === 'any') && space.by.what.kind !== 'list-rest') this.whole.add(space.by.key);
    // Plain values have no parts to search.
    if (space.kind !== 'made' || space.by.what.kind !== 'value') this.rows.push([space]);
  }
}

function takesEverything(row: Row): boolean {
  return row.every(({ kind }) => kind === 'any');
}

function headsOf(rows: readonly Row[]): Constructor[] {
  const heads = new Map<string, Constructor>();
  const add = (space: Space): void => {
    if (space.kind === 'made') heads.set(space.by.key, space.by);
    else if (space.kind === 'or') space.alternatives.forEach(add);
  };
  for (const row of rows) add(row[0]);
  return [...heads.values()];
}

/** Rows for values made by `by`: their first column is replaced by its parts. */
function specialised(rows: readonly Row[], by: Constructor): Row[] {
  const result: Row[] = [];
  for (const row of rows) addSpecialised(result, row[0], row.slice(1), by);
  return result;
}

function addSpecialised(result: Row[], first: Space, rest: Row, by: Constructor): void {
  switch (first.kind) {
    case 'any':
      result.push([...by.parts.map(() => ANY), ...rest]);
      return;
    case 'or':
      for (const each of first.alternatives) addSpecialised(result, each, rest, by);
      return;
    case 'made': {
      const parts = partsUnder(first.by, first.parts, by);
      if (parts) result.push([...parts, ...rest]);
    }
  }
}

/** Rows for values that no pattern of the first column names. */
function defaultRows(rows: readonly Row[]): Row[] {
  const result: Row[] = [];
  for (const row of rows) addDefault(result, row[0], row.slice(1));
  return result;
}

function addDefault(result: Row[], first: Space, rest: Row): void {
  if (first.kind === 'any') result.push(rest);
  else if (first.kind === 'or') for (const each of first.alternatives) addDefault(result, each, rest);
}
