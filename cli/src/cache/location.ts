import { join, resolve } from 'node:path';

/** Where compiled programs are kept: `$NOODLE_CACHE`, else the user's cache folder. Deleting it is always safe. */
export function cacheFolder(): string {
  const { NOODLE_CACHE, XDG_CACHE_HOME } = process.env;
  return NOODLE_CACHE || join(XDG_CACHE_HOME || join(homeFolder(), '.cache'), 'noodlecore');
}

/** Most starts find it in the environment, and need not load `node:os`. */
function homeFolder(): string {
  return (process.platform !== 'win32' && process.env['HOME']) || process.getBuiltinModule('node:os').homedir();
}

/**
 * The cache's file for a target and the options that change its result. The name is only an address: what is in the file
 * tells whether it belongs to the same target (two targets that share an address take turns).
 */
export function cacheFile(kind: string, target: string, options: string): string {
  return join(cacheFolder(), `${kind}-${fnv1a(`${resolve(target)}\0${options}`)}`);
}

/** FNV-1a over UTF-16 units, 64 bits in two halves: loading a cryptographic hash would take longer than the whole start. */
function fnv1a(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    low = Math.imul(low ^ text.charCodeAt(i), 0x01000193);
    high = Math.imul(high ^ text.charCodeAt(i), 0x5bd1e995);
  }
  return (low >>> 0).toString(16).padStart(8, '0') + (high >>> 0).toString(16).padStart(8, '0');
}
