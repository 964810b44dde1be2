import { createHash } from 'node:crypto';
import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { indexDocument, type IndexDocument } from '../protocol/packages.ts';
import { replaceDurably, reported } from '../store/durable-file.ts';

/** What this machine remembers of a registry from its first visit on. */
const identity = z.object({
  registry: z.string(),
  origin: z.string(),
  logKey: z.string(),
  /** The last state of the log that was checked, as `readCheckpoint` reads it. */
  checkpoint: z.string(),
});

export type Identity = z.infer<typeof identity>;

const cached = z.object({ etag: z.string(), document: indexDocument });

/** The folders of a user for what is known of registries. */
export interface Places {
  /** Can be deleted at any time. */
  readonly cache: string;
  /** What trust rests on. */
  readonly config: string;
}

/** All that is kept of one registry: whom it is, documents with their tags, and which releases were found in its log. */
export class KnownRegistry {
  private readonly registry: string;
  private readonly folder: string;
  private readonly identityFile: string;
  private provedLines: Set<string> | null = null;

  constructor(registry: string, { cache, config }: Places) {
    const name = createHash('sha256').update(registry).digest('hex').slice(0, 24);
    this.registry = registry;
    this.folder = join(cache, 'registries', name);
    this.identityFile = join(config, 'registries', `${name}.json`);
  }

  identity(): Identity | null {
    const known = identity.safeParse(jsonIn(this.identityFile));
    return known.success && known.data.registry === this.registry ? known.data : null;
  }

  remember(identity: Omit<Identity, 'registry'>): void {
    replaceDurably(this.identityFile, `${JSON.stringify({ registry: this.registry, ...identity }, null, 2)}\n`, 0o600);
  }

  /** Forgets everything: the next visit is the first one again. */
  forget(): void {
    rmSync(this.identityFile, { force: true });
    rmSync(this.folder, { recursive: true, force: true });
  }

  index(name: string): { readonly etag: string; readonly document: IndexDocument } | null {
    const known = cached.safeParse(jsonIn(join(this.folder, 'index', `${name}.json`)));
    return known.success && known.data.document.name === name ? known.data : null;
  }

  keepIndex(etag: string, document: IndexDocument): void {
    replaceDurably(join(this.folder, 'index', `${document.name}.json`), JSON.stringify({ etag, document }));
  }

  isProved(release: string): boolean {
    return this.proved().has(release);
  }

  keepProved(release: string): void {
    this.proved().add(release);
    reported(this.provedFile(), () => {
      mkdirSync(dirname(this.provedFile()), { recursive: true });
      appendFileSync(this.provedFile(), `${release}\n`);
    });
  }

  private proved(): Set<string> {
    this.provedLines ??= new Set(existsSync(this.provedFile()) ? readFileSync(this.provedFile(), 'utf8').split('\n') : []);
    return this.provedLines;
  }

  private provedFile(): string {
    return join(this.folder, 'proved');
  }
}

function jsonIn(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
