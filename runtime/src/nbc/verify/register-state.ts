import type { Work } from './budget.ts';
import { UNSET } from './rep-tables.ts';

/**
 * What is known of a function's registers at a join. Functions with thousands of registers have thousands of joins, and between two of them
 * little changes: so the registers are cut into pieces, pieces are put together in groups, and states share all that is the same in
 * both. Pieces and groups do not change once they are made.
 */
export type Piece = Uint8Array;
export type Group = readonly Piece[];

export const PIECE_BITS = 6;
export const PIECE_SIZE = 1 << PIECE_BITS;
const GROUP_BITS = 5;
const GROUP_SIZE = 1 << GROUP_BITS;
const IN_PIECE = PIECE_SIZE - 1;
const IN_GROUP = GROUP_SIZE - 1;

export const EMPTY_PIECE: Piece = new Uint8Array(PIECE_SIZE);
const EMPTY_GROUP: Group = new Array<Piece>(GROUP_SIZE).fill(EMPTY_PIECE);

/** Roughly what V8 takes for each. */
const PIECE_BYTES = 160;
const GROUP_BYTES = 8 * GROUP_SIZE + 64;
const STATE_BYTES = 128;

/** How many groups so many registers take. */
export function emptyGroups(registers: number): Group[] {
  return new Array<Group>((registers + GROUP_SIZE * PIECE_SIZE - 1) >> (PIECE_BITS + GROUP_BITS)).fill(EMPTY_GROUP);
}

export function pieceOf(groups: readonly Group[], piece: number): Piece {
  return groups[piece >> GROUP_BITS][piece & IN_GROUP];
}

/** Puts another piece in a place of `groups`; what shares the group keeps the old one. */
export function replacePiece(groups: Group[], piece: number, by: Piece, work: Work): void {
  const group = groups[piece >> GROUP_BITS].slice();
  group[piece & IN_GROUP] = by.every((rep) => rep === UNSET) ? EMPTY_PIECE : by;
  groups[piece >> GROUP_BITS] = group;
  work.keep(GROUP_BYTES + PIECE_BYTES);
}

/** Calls for each piece that differs between the two. */
export function forEachDifference(left: readonly Group[], right: readonly Group[], work: Work, visit: (piece: number) => void): void {
  work.spend(left.length);
  for (let group = 0; group < left.length; group++) {
    if (left[group] === right[group]) continue;
    work.spend(GROUP_SIZE);
    for (let index = 0; index < GROUP_SIZE; index++) {
      if (left[group][index] !== right[group][index]) visit((group << GROUP_BITS) | index);
    }
  }
}

export class RegisterState {
  /** Registers from here on are unset. */
  readonly top: number;
  readonly groups: Group[];
  private readonly work: Work;

  constructor(groups: readonly Group[], top: number, work: Work) {
    this.groups = groups.slice();
    this.top = top;
    this.work = work;
    work.keep(STATE_BYTES + 8 * groups.length);
  }

  at(register: number): number {
    return pieceOf(this.groups, register >> PIECE_BITS)[register & IN_PIECE];
  }

  /** Keeps what both agree on; tells whether anything was lost. */
  merge(others: readonly Group[]): boolean {
    let changed = false;
    forEachDifference(this.groups, others, this.work, (piece) => {
      const other = pieceOf(others, piece);
      if (this.update(piece, (rep, index) => (rep === other[index] ? rep : UNSET))) changed = true;
    });
    return changed;
  }

  /** Forgets one register; tells whether anything was known of it. */
  unset(register: number): boolean {
    return this.at(register) !== UNSET && this.update(register >> PIECE_BITS, (rep, index) => (index === (register & IN_PIECE) ? UNSET : rep));
  }

  /** Forgets all registers from one on, but for `except`. */
  unsetFrom(from: number, except: number): boolean {
    let changed = false;
    const pieces = (this.top + IN_PIECE) >> PIECE_BITS;
    for (let piece = from >> PIECE_BITS; piece < pieces; piece++) {
      this.work.spend(1);
      if (pieceOf(this.groups, piece) === EMPTY_PIECE) continue;
      const first = piece << PIECE_BITS;
      if (this.update(piece, (rep, index) => (first + index >= from && first + index !== except ? UNSET : rep))) changed = true;
    }
    return changed;
  }

  private update(piece: number, rep: (rep: number, index: number) => number): boolean {
    this.work.spend(PIECE_SIZE);
    const before = pieceOf(this.groups, piece);
    const after = before.map(rep);
    if (after.every((each, index) => each === before[index])) return false;
    replacePiece(this.groups, piece, after, this.work);
    return true;
  }
}
