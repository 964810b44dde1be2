import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire, enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { ADDS_CODE } from '../adding-code.ts';

/** What a bundle that `scripts/build.ts` wrapped evaluates to: it gives what the bundle exports. */
type Wrapper<Exports> = (exports: object, require: NodeJS.Require, module: { exports: object }, filename: string, dirname: string, importApart: (file: string) => Promise<unknown>) => Exports;

/** What V8 compiled, of the bundles here and of what they load. */
const CODE_FOLDER = join(import.meta.dirname, 'compile-cache');

/**
 * Loads one of the bundles beside this file, with the code that V8 made of it while the build ran some commands. Node's own cache keeps what V8
 * makes of a file before any of it is called, so that every start compiled hundreds of functions again: a quarter of a short command's time.
 * Where V8 was given options that change its code, it takes none, and compiles.
 */
export function loadBundle<Exports>(name: 'main' | 'run'): Exports {
  enableCompileCache(CODE_FOLDER);
  const filename = join(import.meta.dirname, `${name}.js`);
  const codeFile = join(CODE_FOLDER, `${name}.code`);
  // The bundles are ASCII, so that neither Node nor V8 has anything to decode.
  const script = new Script(readFileSync(filename, 'latin1'), { filename, cachedData: codeIn(codeFile) });
  if (ADDS_CODE) process.on('exit', () => keepCode(codeFile, script));
  const run: Wrapper<Exports> = script.runInThisContext();
  const module = { exports: {} };
  return run(module.exports, createRequire(filename), module, filename, import.meta.dirname, (file) => import(file));
}

function codeIn(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function keepCode(file: string, script: Script): void {
  mkdirSync(CODE_FOLDER, { recursive: true });
  writeFileSync(`${file}.new`, script.createCachedData());
  renameSync(`${file}.new`, file);
}
