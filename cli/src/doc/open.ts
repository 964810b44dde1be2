import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** Shows a file in the user's browser. `onFailure` is called where there is none. */
export function openInBrowser(path: string, onFailure: () => void): void {
  const opener = process.platform === 'darwin' ? 'open' : 'xdg-open';
  spawn(opener, [resolve(path)], { detached: true, stdio: 'ignore' }).on('error', onFailure).unref();
}
