import { expect, test } from 'vitest';
import { compile } from '@noodlecore/compiler/pipeline';
import { disassemble } from '@noodlecore/runtime/nbc/disassemble';
import { filesBelow, readFrom } from '../support/files.ts';
import { programOf } from '../support/library.ts';

/** A compiled module says which capabilities its host functions need, and those of what it imports. */
const NATIVES = 'runtime/src/natives';

function compiled(text: string) {
  const { program } = programOf(new Map([['example', { text, path: 'example.nc' }]]));
  return compile(program, 'example');
}

/** What a native half asks for: `context.require('read', path)`. */
function requiredBy(file: string): string[] {
  const asked = [...readFrom(NATIVES, file).matchAll(/\.require\('(\w+)'/g)].map((match) => match[1]);
  return [...new Set(asked)].sort();
}

const natives = filesBelow(NATIVES, '.ts').map((file) => ({ file, capabilities: requiredBy(file) }));
const { program } = programOf(new Map([['all', { text: 'import noodlecore.fs\nimport noodlecore.env\nimport noodlecore.process\nimport noodlecore.time\n', path: 'all.nc' }]]));

test.each(natives.filter(({ capabilities }) => capabilities.length > 0))('noodlecore/$file needs $capabilities', ({ file, capabilities }) => {
  const name = `noodlecore.${file.replace('.ts', '')}`;
  expect(compile(program, name).capabilities).toEqual(expect.arrayContaining(capabilities));
});

test('capabilities come with imports, from host modules only', () => {
  expect(compiled('import noodlecore.fs\nimport noodlecore.env\nprint(Fs.exists(Env.get("HOME") ?? ""));').capabilities).toEqual(['env', 'read', 'write']);
  expect(compiled('import noodlecore.process\nprint(Process.id());').capabilities).toEqual(['run']);
  expect(compiled('import noodlecore.json\nprint(Json.stringify([1]));').capabilities).toEqual([]);
  expect(compiled('print(Time.nowMicros() > 0);').capabilities).toEqual([]);
});

test('the disassembly shows them', () => {
  expect(disassemble(compiled('import noodlecore.fs\nprint(Fs.exists("x"));'))).toContain('\nneeds read\nneeds write\n');
});
