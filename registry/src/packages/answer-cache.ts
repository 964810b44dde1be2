import { createHash } from 'node:crypto';

/** An answer as it is sent. */
export interface SentAnswer {
  readonly bytes: Buffer;
  readonly etag: string;
}

interface Kept {
  readonly answer: Promise<SentAnswer | null>;
  readonly since: number;
  size: number;
}

const MOST_BYTES = 64 * 1024 * 1024;
/** What an entry takes beside its bytes; that something is not there is kept too. */
const ENTRY_BYTES = 500;

/** Answers as bytes, until what they tell of changes. Those that were not used for longest go first. */
export class AnswerCache {
  readonly #maxAge: number;
  readonly #kept = new Map<string, Kept>();
  #bytes = 0;

  /** @param maxAge in milliseconds: where other processes write too, what is kept is looked at again after this time. */
  constructor(maxAge = Infinity) {
    this.#maxAge = maxAge;
  }

  /** What was made the last time, or what `make` gives now: null for what is not there. A failure is not kept. */
  get(key: string, make: () => Promise<string | null>): Promise<SentAnswer | null> {
    const kept = this.#kept.get(key);
    if (!kept || performance.now() - kept.since > this.#maxAge) return this.#load(key, make);
    // Maps keep the order of insertion: the last is the most recent.
    this.#kept.delete(key);
    this.#kept.set(key, kept);
    return kept.answer;
  }

  /** After a change of what this answer tells was committed. */
  forget(key: string): void {
    const kept = this.#kept.get(key);
    if (!kept) return;
    this.#kept.delete(key);
    this.#bytes -= kept.size;
  }

  clear(): void {
    this.#kept.clear();
    this.#bytes = 0;
  }

  #load(key: string, make: () => Promise<string | null>): Promise<SentAnswer | null> {
    this.forget(key);
    const kept: Kept = { answer: make().then(sent), since: performance.now(), size: ENTRY_BYTES };
    this.#kept.set(key, kept);
    this.#bytes += ENTRY_BYTES;
    kept.answer.then(
      (answer) => this.#weigh(key, kept, answer?.bytes.length ?? 0),
      () => this.#kept.get(key) === kept && this.forget(key),
    );
    return kept.answer;
  }

  #weigh(key: string, kept: Kept, length: number): void {
    if (this.#kept.get(key) !== kept) return;
    kept.size += length;
    this.#bytes += length;
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= MOST_BYTES) break;
      this.forget(oldest);
    }
  }
}

function sent(text: string | null): SentAnswer | null {
  if (text === null) return null;
  const bytes = Buffer.from(text);
  return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url')}"` };
}
