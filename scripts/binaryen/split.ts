import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { invokesOf } from './invokes.ts';

/** How the template literal begins that holds binaryen's WebAssembly in its JavaScript. */
const START = '`\\0asm';

/**
 * Writes binaryen as `binaryen.mjs` and `binaryen.wasm`, beside its licence. As it is published it is one text of 14 MB, from
 * which every process would first take the 10 MB of WebAssembly one character after the other: a third of a second before a program begins to be compiled.
 */
export function splitBinaryen(outdir: string): void {
  const published = fileURLToPath(import.meta.resolve('binaryen'));
  const { script, binary } = split(readFileSync(published, 'utf8'));
  const invokes = invokesOf(script, binary);
  writeFileSync(join(outdir, 'binaryen.mjs'), invokes.script);
  writeFileSync(join(outdir, 'binaryen.wasm'), binary);
  writeFileSync(join(outdir, 'binaryen-invokes.wasm'), invokes.functions);
  writeFileSync(join(outdir, 'binaryen-table.wasm'), invokes.filling);
  copyFileSync(join(dirname(published), 'LICENSE'), join(outdir, 'binaryen.LICENSE'));
}

/** The literal stands in a call that makes bytes of it, `x6(`…`)`: that call becomes one that reads a file. */
function split(text: string): { script: string; binary: Uint8Array } {
  const start = text.indexOf(START);
  const end = endOfTemplate(text, start);
  const decode = /[A-Za-z_$][\w$]*\($/.exec(text.slice(Math.max(start - 20, 0), Math.max(start, 0)))?.[0];
  if (decode === undefined || text[end] !== ')') throw new Error('this version of binaryen keeps its WebAssembly in another way: see scripts/binaryen/split.ts');
  const read = "readBinary(new URL('binaryen.wasm', import.meta.url))";
  const script = `import { readFileSync as readBinary } from 'node:fs';\n${text.slice(0, start - decode.length)}${read}${text.slice(end + 1)}`;
  return { script, binary: bytesOf(text.slice(start, end)) };
}

/** The place behind a template literal. */
function endOfTemplate(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '`') at += text[at] === '\\' ? 2 : 1;
  return at + 1;
}

/** A character is a byte. */
function bytesOf(literal: string): Uint8Array {
  const text: unknown = new Function(`return ${literal}`)();
  return Buffer.from(String(text), 'latin1');
}
