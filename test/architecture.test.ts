import { dirname, join, relative } from 'node:path';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { filesBelow, repository } from './support/files.ts';

/** Who may import whom, and no circles: what ARCHITECTURE.md promises. */

interface Import {
  readonly from: string;
  readonly to: string;
  /** `import type` is gone when the program runs: types may refer to each other in circles, code may not. */
  readonly typeOnly: boolean;
}

const WORKSPACES = ['runtime', 'compiler', 'package-manager', 'registry', 'lsp', 'debugger', 'cli'];

/** Whom each workspace may import; the compiler sees the runtime's bytecode format only. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  runtime: ['runtime/'],
  compiler: ['compiler/', 'runtime/src/nbc/'],
  'package-manager': ['package-manager/', 'compiler/'],
  registry: ['registry/', 'package-manager/', 'compiler/src/diagnostics/', 'compiler/src/base/'],
  lsp: ['lsp/', 'compiler/', 'package-manager/src/manifest/'],
  debugger: ['debugger/', 'compiler/', 'runtime/'],
  cli: ['cli/', 'debugger/', 'compiler/', 'runtime/', 'package-manager/', 'registry/', 'lsp/'],
};

/** Inside the compiler the left may not import the right. What stands beside the folders is the pipeline. */
const STAGES = ['base', 'diagnostics', 'syntax', 'format', 'names', 'types', 'ir', 'optimize', 'emit'];

/** Symbols carry types, so the two stages share the vocabulary of types; only `types/` works with it. */
const TYPE_VOCABULARY = 'compiler/src/types/type.ts';

const files = WORKSPACES.flatMap((workspace) => filesBelow(`${workspace}/src`, '.ts').map((file) => `${workspace}/src/${file}`));
const imports = files.flatMap(importsOf);

test('workspaces import only those below them', () => {
  const wrong = imports.filter(({ from, to }) => !ALLOWED[from.split('/')[0]].some((prefix) => to.startsWith(prefix)));
  expect(wrong.map(show)).toEqual([]);
});

test('the package manager compiles in one place: everything else of it knows the catalogue of codes only', () => {
  const wrong = imports.filter(({ from, to }) => from.startsWith('package-manager/') && to.startsWith('compiler/') && !from.startsWith('package-manager/src/interface/') && !to.startsWith('compiler/src/diagnostics/'));
  expect(wrong.map(show)).toEqual([]);
});

test('the compiler is pure: no Node, no dependency but the lexer, and binaryen behind WebAssembly', () => {
  // The catalogue's examples are programs, with imports of their own.
  const own = files.filter((file) => file.startsWith('compiler/') && !file.includes('/catalogue/'));
  const outside = own.flatMap((file) => [...readFileSync(join(repository, file), 'utf8').matchAll(/^(?:import|export|\}).*? from '((?:node:|[a-z])[^']*)';$/gm)].map((match) => ({ file, to: match[1] })));
  expect([...new Set(outside.map(({ to }) => to))].sort()).toEqual(['binaryen', 'chevrotain']);
  expect(outside.filter(({ file, to }) => to === 'binaryen' && !file.startsWith('compiler/src/emit/wasm/'))).toEqual([]);
});

test('inside the compiler, arrows go one way', () => {
  const stage = (file: string): number => STAGES.indexOf(file.split('/')[2]);
  const wrong = imports.filter(({ from, to, typeOnly }) => {
    if (typeOnly || to === TYPE_VOCABULARY || !from.startsWith('compiler/') || !to.startsWith('compiler/') || stage(from) < 0) return false;
    return stage(to) < 0 || stage(to) > stage(from);
  });
  expect(wrong.map(show)).toEqual([]);
});

test('no file imports itself, however long the way', () => {
  expect(circles(imports.filter((each) => !each.typeOnly))).toEqual([]);
});

function importsOf(from: string): Import[] {
  const text = readFileSync(join(repository, from), 'utf8');
  const found: Import[] = [];
  for (const match of text.matchAll(/^(?:import|export)\s+(type\s)?(?:[^'";]*?from\s+)?'([^']+)'|\bimport\('([^']+)'\)/gm)) {
    const specifier = match[2] ?? match[3];
    const to = resolveImport(from, specifier);
    if (to) found.push({ from, to, typeOnly: match[1] !== undefined || match[3] !== undefined });
  }
  return found;
}

function resolveImport(from: string, specifier: string): string | null {
  if (specifier.startsWith('.')) return relative(repository, join(repository, dirname(from), specifier));
  const own = /^@noodlecore\/([\w-]+)(?:\/(.+))?$/.exec(specifier);
  return own ? `${own[1]}/src/${own[2] ?? 'index'}.ts` : null;
}

/** Each circle once, as the files on it. */
function circles(edges: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { from, to } of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const state = new Map<string, 'open' | 'done'>();
  const path: string[] = [];
  const found: string[] = [];
  const visit = (file: string): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    path.push(file);
    for (const target of next.get(file) ?? []) visit(target);
    path.pop();
    state.set(file, 'done');
  };
  for (const file of next.keys()) visit(file);
  return found;
}

function show({ from, to }: Import): string {
  return `${from} imports ${to}`;
}
