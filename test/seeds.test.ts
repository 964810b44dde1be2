import { describe, expect, it } from 'vitest';
import type { SourceText } from '@noodlecore/compiler/base/source';
import { parse } from '@noodlecore/compiler/syntax/parse';
import { bareSignatures, classesOf, moduleWith, signatureOf, type Excerpt } from './support/excerpt.ts';
import { filesBelow, readFrom } from './support/files.ts';
import { programOf } from './support/library.ts';

/**
 * The documents that this project began with show classes by their interesting methods. Each sample parses as it stands,
 * and each class of a sample, put in the place of the library's own class, type-checks with the rest of the library.
 */
const samples = 'test/syntax/seeds';
const library = filesBelow('stdlib-nc/noodlecore', '.nc').map((file) => ({
  module: `noodlecore.${file.slice(0, -3).replaceAll('/', '.')}`,
  source: { path: `stdlib-nc/noodlecore/${file}`, text: readFrom('stdlib-nc/noodlecore', file) },
}));
const declared = library.flatMap(({ module, source }) => classesOf(source).map((node) => ({ module, source, node })));

/** The documents use both names for the same thing. */
const sameType = (signature: string): string => signature.replaceAll('ModuleDependency', 'ModuleInfo');

describe('samples of the documents', () => {
  for (const file of filesBelow(samples, '.nc')) {
    const sample: SourceText = { path: file, text: readFrom(samples, file) };
    it(`${file} parses as it stands`, () => expect(parse(sample).diagnostics).toEqual([]));
    for (const node of classesOf(sample)) {
      it(`${file}: ${node.name.name} checks against the library`, () => {
        const twin = declared.find((candidate) => candidate.node.name.name === node.name.name);
        if (!twin) throw new Error(`the library has no class ${node.name.name}`);
        for (const [method, signature] of bareSignatures(node, sample.text)) {
          expect(sameType(signatureOf(twin.node, twin.source.text, method) ?? `no ${method}`)).toBe(sameType(signature));
        }
        expect(errorsWith({ node, text: sample.text, library: twin.source, whole: twin.node }, twin.module)).toEqual([]);
      });
    }
  }
});

function errorsWith(excerpt: Excerpt, module: string): string[] {
  const { program } = programOf(new Map([[module, { text: moduleWith(excerpt), path: excerpt.library.path }]]));
  return program.diagnostics(module).filter(({ severity }) => severity === 'error').map(({ code, message }) => `[${code}] ${message}`);
}
