import { z } from 'zod';
import { registryBusy } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { hexOf } from '@noodlecore/package-manager/archive/integrity';
import { packageFault } from '@noodlecore/package-manager/fault';
import type { Database } from '../database/database.ts';
import { storedManifest } from '../packages/stored-manifest.ts';
import type { Storage } from '../storage/storage.ts';
import type { InspectedRelease, InspectionJob, KnownRelease, Question, Reply } from './messages.ts';
import { DEFAULT_INSPECTION_LIMITS, InspectionThread, type InspectionLimits } from './thread.ts';
import { Turns } from './turns.ts';

/** Milliseconds without work after which the thread's memory is given back. */
const IDLE_MS = 60_000;

export interface InspectionOptions {
  readonly database: Database;
  readonly storage: Storage;
  /** Of the library's sources, which packages are checked against. */
  readonly libraryFolder: string;
  readonly limits?: InspectionLimits;
}

/** Looks at what is to be published before it is: one release after another, with accounts taking turns. */
export class Inspections {
  private readonly options: InspectionOptions;
  private readonly turns = new Turns();
  private thread: InspectionThread | null = null;
  private idle: NodeJS.Timeout | undefined;
  private isClosed = false;

  constructor(options: InspectionOptions) {
    this.options = options;
  }

  /**
   * @param accountId whose release it is.
   * @throws PackageFault 6004, 6005, 6006 (the archive), 6112 (is something else), 6113 (its manifest, what it needs, or it takes too much to check), 6002, 6014 (what it needs)
   */
  inspect(accountId: number, job: InspectionJob): Promise<InspectedRelease> {
    return this.turns.take(accountId, () => this.run(job));
  }

  async close(): Promise<void> {
    this.isClosed = true;
    clearTimeout(this.idle);
    await this.thread?.end();
  }

  private async run(job: InspectionJob): Promise<InspectedRelease> {
    if (this.isClosed) throw packageFault(registryBusy, { reason: 'it is being stopped' });
    clearTimeout(this.idle);
    try {
      return await this.usableThread().inspect(job, (question) => this.answer(question));
    } finally {
      this.idle = setTimeout(() => void this.thread?.end(), IDLE_MS).unref();
    }
  }

  private usableThread(): InspectionThread {
    if (!this.thread?.isUsable) this.thread = new InspectionThread(this.options.libraryFolder, this.options.limits ?? DEFAULT_INSPECTION_LIMITS);
    return this.thread;
  }

  private async answer(question: Question): Promise<Reply> {
    switch (question.kind) {
      case 'releases':
        return { kind: 'releases', packages: await this.releases(question.names) };
      case 'archive': {
        const bytes = await this.options.storage.get(hexOf(question.integrity));
        if (bytes === null) throw new Error(`the archive ${question.integrity} is not in the storage`);
        return { kind: 'archive', bytes };
      }
    }
  }

  private async releases(names: readonly string[]): Promise<(readonly KnownRelease[] | null)[]> {
    const rows = await this.options.database.rows(
      z.object({ name: z.string(), version: z.string(), integrity: z.string(), manifest: storedManifest.pick({ dependencies: true }), yanked: z.boolean(), published_at: z.coerce.number() }),
      'select p.name, v.version, v.integrity, v.manifest, v.yanked, v.published_at from versions v join packages p on p.id = v.package_id where p.name = any($1::text[]) order by v.log_index',
      [names],
    );
    return names.map((wanted) => {
      const own = rows.filter(({ name }) => name === wanted);
      return own.length === 0 ? null : own.map(({ version, integrity, manifest, yanked, published_at }) => ({ version, integrity, dependencies: manifest.dependencies, yanked, publishedAt: published_at }));
    });
  }
}
