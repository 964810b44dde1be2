import { createHash } from 'node:crypto';
import type { Database } from '../database/database.ts';
import { indexDocumentOf } from './index-document.ts';

/** An index document as it is sent. */
export interface SentDocument {
  readonly bytes: Buffer;
  readonly etag: string;
}

interface Kept {
  readonly document: Promise<SentDocument | null>;
  readonly since: number;
  size: number;
}

const MOST_BYTES = 64 * 1024 * 1024;
/** What an entry takes beside its bytes; names that are not there are kept too. */
const ENTRY_BYTES = 500;
/** Where other processes write too, what is kept is looked at again after this time. */
const SHARED_AGE_MS = 1000;

/** Index documents as bytes: almost all that a registry is asked. Those that were not used for longest go first. */
export class DocumentCache {
  private readonly database: Database;
  private readonly kept = new Map<string, Kept>();
  private bytes = 0;

  constructor(database: Database) {
    this.database = database;
  }

  get(name: string): Promise<SentDocument | null> {
    const kept = this.kept.get(name);
    if (kept && !(this.database.isShared && performance.now() - kept.since > SHARED_AGE_MS)) {
      // Maps keep the order of insertion: the last is the most recent.
      this.kept.delete(name);
      this.kept.set(name, kept);
      return kept.document;
    }
    return this.load(name);
  }

  /** After a change of this package was committed. */
  forget(name: string): void {
    const kept = this.kept.get(name);
    if (!kept) return;
    this.kept.delete(name);
    this.bytes -= kept.size;
  }

  private load(name: string): Promise<SentDocument | null> {
    this.forget(name);
    const kept: Kept = { document: this.read(name), since: performance.now(), size: ENTRY_BYTES };
    this.kept.set(name, kept);
    this.bytes += ENTRY_BYTES;
    kept.document.then(
      (document) => this.weigh(name, kept, document?.bytes.length ?? 0),
      () => this.kept.get(name) === kept && this.forget(name),
    );
    return kept.document;
  }

  private weigh(name: string, kept: Kept, length: number): void {
    if (this.kept.get(name) !== kept) return;
    kept.size += length;
    this.bytes += length;
    for (const oldest of this.kept.keys()) {
      if (this.bytes <= MOST_BYTES) break;
      this.forget(oldest);
    }
  }

  private async read(name: string): Promise<SentDocument | null> {
    const document = await indexDocumentOf(this.database, name);
    if (document === null) return null;
    const bytes = Buffer.from(JSON.stringify(document));
    return { bytes, etag: `"${createHash('sha256').update(bytes).digest('base64url')}"` };
  }
}
