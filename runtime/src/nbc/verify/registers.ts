import type { Work } from './budget.ts';
import { emptyGroups, forEachDifference, pieceOf, PIECE_BITS, PIECE_SIZE, RegisterState, replacePiece, type Group } from './register-state.ts';
import { UNSET } from './rep-tables.ts';

/** What each register holds at the point that is being looked at. Registers from `top` on are unset. */
export class Registers {
  readonly reps: Uint8Array;
  top = 0;
  private readonly work: Work;
  /** What `reps` says, in pieces, but for those that have changed since. */
  private groups: Group[];
  private readonly isChanged: Uint8Array;
  private readonly changed: number[] = [];

  constructor(count: number, work: Work) {
    this.groups = emptyGroups(count);
    const pieces = (count + PIECE_SIZE - 1) >> PIECE_BITS;
    this.reps = new Uint8Array(pieces << PIECE_BITS);
    this.isChanged = new Uint8Array(pieces);
    this.work = work;
  }

  write(register: number, rep: number): void {
    if (this.reps[register] === rep) return;
    this.reps[register] = rep;
    this.touch(register >> PIECE_BITS);
    if (register >= this.top) this.top = register + 1;
  }

  /** A call takes whatever stood from here on. */
  clear(from: number): void {
    if (from >= this.top) return;
    this.reps.fill(UNSET, from, this.top);
    for (let piece = from >> PIECE_BITS; piece <= (this.top - 1) >> PIECE_BITS; piece++) this.touch(piece);
    this.top = from;
  }

  save(): RegisterState {
    return new RegisterState(this.settled(), this.top, this.work);
  }

  /** Keeps in a state what it agrees on with these; tells whether anything was lost. */
  mergeInto(state: RegisterState): boolean {
    return state.merge(this.settled());
  }

  load(state: RegisterState): void {
    forEachDifference(this.groups, state.groups, this.work, (piece) => this.touch(piece));
    this.work.spend(this.changed.length);
    for (const piece of this.changed) {
      this.reps.set(pieceOf(state.groups, piece), piece << PIECE_BITS);
      this.isChanged[piece] = 0;
    }
    this.changed.length = 0;
    this.groups = state.groups.slice();
    this.top = state.top;
  }

  private settled(): readonly Group[] {
    for (const piece of this.changed) {
      this.work.spend(PIECE_SIZE);
      replacePiece(this.groups, piece, this.reps.slice(piece << PIECE_BITS, (piece + 1) << PIECE_BITS), this.work);
      this.isChanged[piece] = 0;
    }
    this.changed.length = 0;
    return this.groups;
  }

  private touch(piece: number): void {
    if (this.isChanged[piece] === 1) return;
    this.isChanged[piece] = 1;
    this.changed.push(piece);
  }
}
