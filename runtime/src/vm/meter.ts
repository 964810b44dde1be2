import { runtimeMessage } from '../value/errors.ts';
import { fail } from '../value/fail.ts';
import type { RuntimeHost } from '../natives/host.ts';
import { ExitRequest } from '../value/thrown.ts';
import type { FuelMeter } from './invoker.ts';

/** Jumps backward and calls in one time slice: a fraction of a millisecond. */
const SLICE = 10_000;
/** The same in a program's first moments, when V8 has not compiled the interpreter yet, and the end of each slice shows what is hot: a millisecond. */
const EARLY_SLICE = 250;
const EARLY_SLICES = 150;
/** The same in the first of all, behind which the loop is rehearsed. */
const FIRST_SLICE = 40;
/** The same where somebody looks at the end of each at where the program stands. */
const PROFILED_SLICE = 500;
/** After the error, handlers and `finally` blocks get this much, this many times. */
const GRACE = 20_000;
const GRACES = 3;
/** Slices between two looks at the memory. */
const LOOK_EVERY = 64;
/** Bytes that natives may announce before somebody looks. */
const ANNOUNCED_LIMIT = 1 << 25;

export interface Limits {
  /** Jumps backward and calls; no limit where absent. */
  readonly fuel?: number;
  readonly memoryBytes?: number;
  readonly profiles?: boolean;
  /** Jumps backward and calls in one time slice; as fits where absent. */
  readonly slice?: number;
}

/** Fuel and memory of one Vm. */
export class Meter implements FuelMeter {
  readonly #host: RuntimeHost;
  readonly #fuelLimit: number;
  readonly #sliceSize: number;
  readonly #earlySlice: number;
  readonly #announcedLimit: number;
  readonly #measure: () => number;
  granted = 0;
  #fuelLeft: number;
  #graces = 0;
  #memoryGraces = 0;
  #slicesToLook = LOOK_EVERY;
  #announced = 0;
  #slices = 0;
  #used = 0;
  #memoryLimit: number | undefined;

  /** `measure` counts the bytes that can be reached: exact, slow, asked only where the host's number is over the limit. */
  constructor(host: RuntimeHost, limits: Limits, measure: () => number) {
    this.#host = host;
    this.#fuelLimit = limits.fuel ?? Infinity;
    this.#fuelLeft = this.#fuelLimit;
    this.#sliceSize = limits.slice ?? (limits.profiles ? PROFILED_SLICE : SLICE);
    this.#earlySlice = limits.slice ?? Math.min(this.#sliceSize, EARLY_SLICE);
    this.#memoryLimit = limits.memoryBytes;
    this.#announcedLimit = Math.min(ANNOUNCED_LIMIT, limits.memoryBytes ?? Infinity);
    this.#measure = limits.memoryBytes === undefined ? () => host.memoryUsed?.() ?? 0 : measure;
  }

  get fuelUsed(): number {
    return this.#used;
  }

  get slices(): number {
    return this.#slices;
  }

  /** The host's is asked for when it is first needed: most programs end before. */
  get memoryLimit(): number {
    return (this.#memoryLimit ??= (this.#host.memoryLimit?.() ?? Infinity) * 0.9);
  }

  slice(): number {
    this.#slices += 1;
    if (--this.#slicesToLook <= 0) this.#lookAtMemory();
    if (this.#fuelLeft <= 0) this.#outOfFuel();
    this.granted = Math.min(this.#nextSlice(), this.#fuelLeft);
    return this.granted;
  }

  #nextSlice(): number {
    if (this.#slices > EARLY_SLICES) return this.#sliceSize;
    return this.#slices > 1 ? this.#earlySlice : Math.min(FIRST_SLICE, this.#earlySlice);
  }

  /** 0 where a limit is reached: the turn ends, and the next one begins with the error. */
  extend(): number {
    this.settle(0);
    this.granted = 0;
    if (this.#slicesToLook <= 1 && !this.#seemsFull()) this.#slicesToLook = LOOK_EVERY;
    if (this.#fuelLeft <= 0 || this.#slicesToLook <= 1) return 0;
    return this.slice();
  }

  settle(left: number): void {
    this.#used += this.granted - left;
    this.#fuelLeft -= this.granted - left;
  }

  #outOfFuel(): void {
    if (this.#graces >= GRACES) throw new OutOfGrace(3202, runtimeMessage(3202, { fuel: this.#fuelLimit }));
    this.#graces += 1;
    this.#fuelLeft = GRACE;
    fail(3202, { fuel: this.#fuelLimit });
  }

  /** A native function has allocated so many bytes. */
  announce(bytes: number): void {
    this.#announced += bytes;
    if (this.#announced <= this.#announcedLimit) return;
    if (bytes > this.memoryLimit) this.#outOfMemory();
    this.#lookAtMemory();
  }

  #lookAtMemory(): void {
    this.#slicesToLook = LOOK_EVERY;
    this.#announced = 0;
    if (this.#seemsFull() && this.#measure() > this.memoryLimit) this.#outOfMemory();
  }

  /** By the host's number, which counts garbage too. */
  #seemsFull(): boolean {
    if (this.memoryLimit === Infinity) return false;
    return (this.#host.memoryUsed?.() ?? Infinity) > this.memoryLimit;
  }

  #outOfMemory(): void {
    if (this.#memoryGraces >= GRACES) throw new OutOfGrace(3203, runtimeMessage(3203, { limitMB: this.#limitMB() }));
    this.#memoryGraces += 1;
    // Handlers get time to let things go before the next look.
    this.#slicesToLook = LOOK_EVERY * 4;
    fail(3203, { limitMB: this.#limitMB() });
  }

  #limitMB(): number {
    return Math.round(this.memoryLimit / 1048576);
  }
}

/** The program went on for too long after its limit: no handler sees this end. */
export class OutOfGrace extends ExitRequest {
  readonly reason: 3202 | 3203;

  readonly message: string;

  constructor(reason: 3202 | 3203, message: string) {
    super(1);
    this.reason = reason;
    this.message = message;
  }
}
