import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { distFolder } from './installation.ts';

/**
 * What `scripts/build.ts` stamped on this build: a hash of the bundles and the library. Null where the sources run
 * without a build (tests): then nothing is cached, since nothing tells one state of the sources from the next.
 */
export function toolchainStamp(): string | null {
  if (!import.meta.dirname.startsWith(distFolder)) return null;
  try {
    return readFileSync(join(distFolder, 'stamp'), 'utf8');
  } catch {
    return null;
  }
}
