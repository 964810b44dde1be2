import { expect, test } from 'vitest';
import { lower } from '@noodlecore/compiler/pipeline';
import { emitNbc } from '@noodlecore/compiler/emit/nbc/emit';
import { decode } from '@noodlecore/runtime/nbc/decode';
import { disassemble } from '@noodlecore/runtime/nbc/disassemble';
import { encode } from '@noodlecore/runtime/nbc/encode';
import { verify } from '@noodlecore/runtime/nbc/verify';
import { filesBelow, readFrom } from '../support/files.ts';
import { programOf } from '../support/library.ts';
import { assemble } from './assemble.ts';

/** Every module of the library and every program of the language's tests becomes bytecode that is verified and survives file and text. */
const FOLDER = 'test/language';

function checkModule(program: ReturnType<typeof programOf>['program'], name: string): void {
  const ir = lower(program, name);
  const { source } = program.checked(name);
  const module = emitNbc(ir, source);
  verify(module);
  const bytes = encode(module);
  const decoded = decode(bytes);
  expect(decoded).toEqual(module);
  expect(encode(decoded)).toEqual(bytes);
  expect(encode(emitNbc(ir, source))).toEqual(bytes);
  expect(assemble(disassemble(module))).toEqual(module);
}

function errorsOf(name: string): string[] {
  return warm.program.diagnostics(name).filter(({ severity }) => severity === 'error').map(({ code, message }) => `${code} ${message}`);
}

const warm = programOf(new Map());

/** Programs may import each other: each is a module under its path. */
const programs = filesBelow(FOLDER, '.nc').map((file) => ({ file, name: file.replace(/\.nc$/, '').replaceAll('/', '.') }));
for (const { file, name } of programs) warm.host.set(name, readFrom(FOLDER, file), file);

const library = filesBelow('stdlib-nc', '.nc').filter((file) => file.startsWith('noodlecore/'));

test.each(library)('%s', (file) => {
  const name = file.replace(/\.nc$/, '').replaceAll('/', '.');
  if (!warm.program.moduleNames().includes(name)) warm.program.open([name]);
  expect(errorsOf(name)).toEqual([]);
  checkModule(warm.program, name);
});

test.each(programs)('$file', ({ name }) => {
  warm.program.open([name]);
  expect(errorsOf(name)).toEqual([]);
  checkModule(warm.program, name);
});
