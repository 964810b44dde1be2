import { createRequire, enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type * as everything from './main.ts';

const OLDEST_NODE = 26;

/** An older Node gets one line, not a stack trace from somewhere in the bundle. */
export function isNodeNewEnough(name: string): boolean {
  const { node } = process.versions;
  if (Number(node.split('.')[0]) >= OLDEST_NODE) return true;
  process.stderr.write(`error[7001]: Node ${OLDEST_NODE} or newer is needed, and this is Node ${node}; start bin/${name}, which brings its own\n`);
  return false;
}

/** V8's code of what is loaded from here on is kept beside the bundles and used again. */
export function keepCompiledCode(): void {
  enableCompileCache(join(import.meta.dirname, 'compile-cache'));
}

/** Loads all commands from `main.js`, which stands beside this file in `dist/`. */
export function start(name: 'noodle' | 'noodlec'): void {
  keepCompiledCode();
  const { main }: typeof everything = createRequire(import.meta.filename)('./main.js');
  void main(name);
}
