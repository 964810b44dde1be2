import { createRequire, enableCompileCache } from 'node:module';
import { join } from 'node:path';
import type * as everything from './main.ts';

const OLDEST_NODE = 26;

/** Loads the commands from `main.js`, which stands beside this file in `dist/`, with V8's code of the last time. */
export function start(name: 'noodle' | 'noodlec'): void {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE) {
    process.stderr.write(`error[7001]: Node ${OLDEST_NODE} or newer is needed, and this is Node ${process.versions.node}; start bin/${name}, which brings its own\n`);
    process.exitCode = 2;
    return;
  }
  enableCompileCache(join(import.meta.dirname, 'compile-cache'));
  const { main }: typeof everything = createRequire(import.meta.filename)('./main.js');
  void main(name);
}
