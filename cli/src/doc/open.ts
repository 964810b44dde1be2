import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** Shows a file in the user's browser; where there is none, its path was printed already. */
export function openInBrowser(path: string): void {
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  spawn(opener, [resolve(path)], { detached: true, stdio: 'ignore' }).on('error', () => {}).unref();
}
