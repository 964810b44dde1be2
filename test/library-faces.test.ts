import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { faceOf, libraryPath } from '@noodlecore/cli/library-faces';
import { libraryFolder } from '@noodlecore/cli/installation';
import { preludeModules } from '@noodlecore/cli/workspace';
import type { SourceText } from '@noodlecore/compiler/base/source';
import { renderReport } from '@noodlecore/compiler/diagnostics/render/report';
import type { Host } from '@noodlecore/compiler/host';
import { compile } from '@noodlecore/compiler/pipeline';
import { Program } from '@noodlecore/compiler/program';
import { encode } from '@noodlecore/runtime/nbc/encode';
import { filesBelow, readFrom } from './support/files.ts';

/** Compiled against the library's faces, programs become the same bytes, and get the same messages, as against its sources. */
const FOLDERS = ['test/language', 'test/errors'];
const texts = new Map<string, SourceText>();
for (const folder of FOLDERS) {
  for (const file of filesBelow(folder, '.nc')) texts.set(file.replace(/\.nc$/, '').replaceAll('/', '.'), { path: `${folder}/${file}`, text: readFrom(folder, file) });
}

function programOver(readLibrary: (text: string) => string): Program {
  const library = new Map<string, SourceText>();
  const host: Host = {
    resolve(name) {
      if (!name.startsWith('noodlecore.')) return texts.get(name);
      const known = library.get(name) ?? readModule(name, readLibrary);
      if (known) library.set(name, known);
      return known;
    },
    moduleNames: () => texts.keys(),
  };
  const program = new Program(host, preludeModules());
  program.open([...texts.keys()]);
  return program;
}

function readModule(name: string, read: (text: string) => string): SourceText | undefined {
  try {
    return { path: libraryPath(name), text: read(readFileSync(join(libraryFolder, libraryPath(name)), 'utf8')) };
  } catch {
    return undefined;
  }
}

test('faces are the sources with blanks', () => {
  for (const file of filesBelow('stdlib-nc/noodlecore', '.nc')) {
    const text = readFrom('stdlib-nc/noodlecore', file);
    const face = faceOf(text);
    expect(face.length).toBe(text.length);
    expect(face.split('').filter((character, i) => character !== text[i] && character !== ' ')).toEqual([]);
  }
});

test('faces say what the sources say', () => {
  const whole = programOver((text) => text);
  const faces = programOver(faceOf);
  for (const name of texts.keys()) {
    const diagnostics = whole.diagnostics(name);
    const plain = (program: Program): string[] => program.diagnostics(name).map(({ code, message, primary, hint }) => `${code} ${message} ${primary.text} ${hint}`);
    expect(plain(faces), name).toEqual(plain(whole));
    if (diagnostics.some(({ severity }) => severity === 'error')) continue;
    expect(encode(compile(faces, name)), renderReport(diagnostics)).toEqual(encode(compile(whole, name)));
  }
});
