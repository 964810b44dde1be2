import { z } from 'zod';
import { hexOf } from '@noodlecore/package-manager/archive/integrity';
import { isPackageFault } from '@noodlecore/package-manager/fault';
import type { Database } from '../database/database.ts';
import type { Storage } from '../storage/storage.ts';
import type { Inspections } from './inspections.ts';

/** Whose turn it is when no account has sent anything. */
const NOBODY = -1;
const MOST_WAITING = 20;

interface LateOptions {
  readonly database: Database;
  readonly storage: Storage;
  readonly inspections: Inspections;
  /** A package's documentation is there now. */
  readonly made: (name: string) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * Makes the documentation of versions that were published before it was kept, from their archives, when somebody asks for it: one after another, behind
 * what is being published, and each only once while the registry runs.
 */
export class LateDocumentation {
  private readonly options: LateOptions;
  /** Version → whether it is still being made. */
  private readonly asked = new Map<number, boolean>();
  private waiting = 0;
  private last: Promise<void> = Promise.resolve();

  constructor(options: LateOptions) {
    this.options = options;
  }

  /** Whether it will be there soon. */
  ask(versionId: number): boolean {
    const known = this.asked.get(versionId);
    if (known !== undefined || this.waiting >= MOST_WAITING) return known ?? true;
    this.asked.set(versionId, true);
    this.waiting++;
    this.last = this.last
      .then(() => this.make(versionId))
      .catch((error: unknown) => {
        // What does not compile any more has none.
        if (!isPackageFault(error)) this.options.failed(error);
      })
      .finally(() => {
        this.waiting--;
        this.asked.set(versionId, false);
      });
    return true;
  }

  /** Ends when what was begun has ended. */
  async close(): Promise<void> {
    await this.last;
  }

  private async make(versionId: number): Promise<void> {
    const { database, storage, inspections, made } = this.options;
    const row = z.object({ name: z.string(), version: z.string(), integrity: z.string() });
    const [{ name, version, integrity }] = await database.rows(row, 'select p.name, v.version, v.integrity from versions v join packages p on p.id = v.package_id where v.id = $1', [versionId]);
    const archive = await storage.get(hexOf(integrity));
    if (archive === null) return;
    const { documentation } = await inspections.inspect(NOBODY, { name, version, archive });
    await database.run('update versions set documentation = $2 where id = $1 and documentation is null', [versionId, JSON.stringify(documentation)]);
    made(name);
  }
}
