import type { RuntimeHost } from '../natives/host.ts';
import type { OutsideEvents } from '../scheduler/counted-host.ts';

/** After so many milliseconds of work, whoever waits for input, timers or other programs gets a turn. */
const LONGEST = 10;

/** Work without a look at the world outside. */
export class Stretch {
  readonly #host: RuntimeHost;
  readonly #events: OutsideEvents;
  #ends = 0;
  /** Whether somebody may end the run from outside. */
  isWatched = false;

  constructor(host: RuntimeHost, events: OutsideEvents) {
    this.#host = host;
    this.#events = events;
  }

  begin(): void {
    this.#ends = this.#host.now() + LONGEST;
  }

  get isOver(): boolean {
    return this.#host.now() >= this.#ends;
  }

  /** Whether somebody outside waits who should not wait any longer. */
  get mustEnd(): boolean {
    return (this.#events.expected > 0 || this.isWatched) && this.isOver;
  }
}
