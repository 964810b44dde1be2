import { build } from 'esbuild';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Bundles the commands into `dist/`, so that starting one reads few files. CommonJS, because Node starts it fastest;
 * `noodle.js` is the thin entry that runs cached programs and hands everything else to `main.js`.
 */
const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');

const ENTRIES = {
  noodle: 'cli/src/entry/noodle.ts',
  noodlec: 'cli/src/entry/noodlec.ts',
  main: 'cli/src/entry/main.ts',
};

rmSync(dist, { recursive: true, force: true });
mkdirSync(dist);
writeFileSync(join(dist, 'package.json'), '{ "type": "commonjs" }\n');

await build({
  entryPoints: Object.fromEntries(Object.entries(ENTRIES).map(([name, path]) => [name, join(root, path)])),
  outdir: dist,
  bundle: true,
  platform: 'node',
  target: 'node26',
  format: 'cjs',
  external: ['./main.js'],
  define: { 'import.meta.dirname': '__dirname' },
  minifySyntax: true,
  legalComments: 'none',
  logLevel: 'warning',
});
