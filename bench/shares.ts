import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Share } from './share-worker.ts';

/** Milliseconds in which so many threads build a project, each its share of the modules; all are loaded before the clock starts. */
export async function timeShares(folder: string, of: number): Promise<number> {
  const threads = Array.from({ length: of }, (_, index) => new Worker(join(import.meta.dirname, 'share-worker.ts'), { workerData: { folder, index, of } satisfies Share }));
  await Promise.all(threads.map((thread) => once(thread, 'message')));
  const started = performance.now();
  const done = threads.map((thread) => once(thread, 'message'));
  for (const thread of threads) thread.postMessage('go');
  await Promise.all(done);
  const time = performance.now() - started;
  await Promise.all(threads.map((thread) => thread.terminate()));
  return time;
}
