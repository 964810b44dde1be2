import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { unpublishable } from '@noodlecore/compiler/diagnostics/catalogue/registry';
import { PackageFault, packageFault, systemCode } from '@noodlecore/package-manager/fault';
import type { FromThread, InspectedRelease, InspectionJob, Question, Reply, ToThread } from './messages.ts';

/** What looking at one release may take. */
export interface InspectionLimits {
  readonly seconds: number;
  /** Of JavaScript's heap. */
  readonly megabytes: number;
}

export const DEFAULT_INSPECTION_LIMITS: InspectionLimits = { seconds: 30, megabytes: 512 };

/** Answers what the thread asks. */
export type Answering = (question: Question) => Promise<Reply>;

/** A thread that looks at releases, one at a time. One that failed is thrown away with all that it had in hand. */
export class InspectionThread {
  private readonly limits: InspectionLimits;
  private readonly worker: Worker;
  /** Whether it takes another job. */
  isUsable = true;
  private isReady = false;

  /** @param libraryFolder of the library's sources. */
  constructor(libraryFolder: string, limits: InspectionLimits) {
    const file = import.meta.filename.endsWith('.ts') ? 'worker.ts' : 'inspection-worker.mjs';
    this.limits = limits;
    this.worker = new Worker(join(import.meta.dirname, file), { workerData: libraryFolder, resourceLimits: { maxOldGenerationSizeMb: limits.megabytes } });
    this.worker.unref();
  }

  /**
   * @throws PackageFault 6113 (takes too much), and what stands against the archive itself
   */
  async inspect(job: InspectionJob, answer: Answering): Promise<InspectedRelease> {
    try {
      return await this.outcome(job, answer);
    } catch (error) {
      if (!(error instanceof PackageFault) || error instanceof TakesTooMuch) await this.end();
      throw error;
    }
  }

  async end(): Promise<void> {
    this.isUsable = false;
    await this.worker.terminate();
  }

  private outcome({ name, version, archive }: InspectionJob, answer: Answering): Promise<InspectedRelease> {
    const { worker, limits } = this;
    const post = (message: ToThread): void => worker.postMessage(message);
    return new Promise<InspectedRelease>((resolve, reject) => {
      let timer: NodeJS.Timeout | undefined;
      const end = (settle: () => void): void => {
        clearTimeout(timer);
        worker.removeAllListeners();
        // What goes wrong between jobs is met by the next.
        worker.on('error', () => (this.isUsable = false));
        settle();
      };
      // Starting is no fault of the release.
      const begin = (): void => {
        this.isReady = true;
        timer = setTimeout(() => end(() => reject(tooMuch(name, `${limits.seconds} seconds`))), limits.seconds * 1000);
        post({ kind: 'job', job: { name, version, archive } });
      };
      worker.removeAllListeners();
      worker.on('error', (error) => end(() => reject(systemCode(error) === 'ERR_WORKER_OUT_OF_MEMORY' ? tooMuch(name, `${limits.megabytes} MB`) : error)));
      worker.on('exit', (code) => end(() => reject(new Error(`the thread that looks at releases ended with ${code}`))));
      worker.on('message', (message: FromThread) => {
        switch (message.kind) {
          case 'ready':
            return begin();
          case 'inspected':
            return end(() => resolve(message.release));
          case 'refused':
            return end(() => reject(new PackageFault(message.code, message.message)));
          case 'releases':
          case 'archive':
            answer(message).then(post, (error: unknown) => end(() => reject(error)));
        }
      });
      if (this.isReady) begin();
    });
  }
}

class TakesTooMuch extends PackageFault {}

function tooMuch(name: string, limit: string): PackageFault {
  const { code, message } = packageFault(unpublishable, { name, problem: `to check it takes more than ${limit}, which is the limit` });
  return new TakesTooMuch(code, message, 'publish it as several packages');
}
