import type { Manifest } from '../manifest/manifest.ts';
import { below, jsonFile, type FileTree } from './file-tree.ts';
import type { ProgramSurface } from './program-surface.ts';
import { gzipOf, tarOf } from './tar.ts';

/** The first Node that runs WebAssembly with garbage collection, exceptions and waiting, without a flag. */
export const LOWEST_NODE = '24';

/**
 * An npm package of a program's WebAssembly build.
 * @param program `main.mjs`, `main.d.mts` and what they load; `run.mjs` where it runs.
 * @param documents README and licence.
 */
export function npmPackage(manifest: Manifest, { runs }: ProgramSurface, program: FileTree, documents: FileTree): Buffer {
  return gzipOf(tarOf(below('package', new Map([...program, ...documents, ['package.json', jsonFile(packageJson(manifest, runs))]]))));
}

/** https://docs.npmjs.com/cli/configuring-npm/package-json */
function packageJson({ name, version, description, license, keywords, homepage, repository, authors }: Manifest, runs: boolean): Readonly<Record<string, unknown>> {
  return {
    name,
    version,
    ...(description !== '' && { description }),
    license: license ?? 'UNLICENSED',
    ...(keywords.length > 0 && { keywords }),
    ...(homepage !== null && { homepage }),
    ...(repository !== null && { repository: { type: 'git', url: repository } }),
    ...(authors.length > 0 && { author: authors[0], ...(authors.length > 1 && { contributors: authors.slice(1) }) }),
    type: 'module',
    exports: { '.': { types: './main.d.mts', default: './main.mjs' }, './package.json': './package.json' },
    ...(runs && { bin: { [name]: 'run.mjs' } }),
    engines: { node: `>=${LOWEST_NODE}` },
  };
}
