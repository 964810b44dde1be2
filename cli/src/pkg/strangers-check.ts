import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '@noodlecore/compiler/diagnostics/diagnostic';
import { Program } from '@noodlecore/compiler/program';
import type { LockedPackage, PackedRelease } from '@noodlecore/package-manager/operations';
import { PACKAGES_FOLDER, STAMP_NAME } from '@noodlecore/package-manager/store/place';
import { FileHost } from '../host.ts';
import { openFolder } from '../project.ts';
import { preludeModules } from '../workspace.ts';
import { operations } from './operations.ts';

/** The errors that somebody would meet who installs a release: only what is packed is there, with its packages as they are here. */
export async function strangersErrors(release: PackedRelease): Promise<Diagnostic[]> {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'noodle-publish-')));
  try {
    await setUp(folder, release);
    const { manifest } = release;
    const host = new FileHost(openFolder(folder));
    const program = new Program(host, preludeModules());
    const modules = [...host.moduleNames()].filter((name) => name.startsWith(`${manifest.name}.`));
    program.open(modules);
    const errors = modules.flatMap((name) => program.diagnostics(name)).filter(({ severity }) => severity === 'error');
    return errors.map((error) => inSources(error, join(folder, PACKAGES_FOLDER, manifest.name), release.folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A project that uses the release, and has the packages that were chosen for it here. */
async function setUp(folder: string, { manifest, files, integrity, folder: source }: PackedRelease): Promise<void> {
  const { lockfileIn, rootOf, writeLockfile } = await operations();
  const root = rootOf(source);
  const others = [...lockfileIn(root).packages].filter(([name]) => name !== manifest.name).map(([name, locked]): [string, LockedPackage] => [name, { ...locked, integrity: null, path: relative(folder, placeOf(root, name, locked)) }]);
  const own: LockedPackage = { version: manifest.version, integrity, path: null, dependencies: {}, permissions: {} };
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  write('noodle.json', JSON.stringify({ name: 'a_stranger', dependencies: { [manifest.name]: '*' } }));
  write('noodle.lock', writeLockfile({ packages: new Map([...others, [manifest.name, own]]) }));
  for (const [path, content] of files) write(join(PACKAGES_FOLDER, manifest.name, path), content);
  write(join(PACKAGES_FOLDER, manifest.name, STAMP_NAME), integrity);
}

function placeOf(root: string, name: string, { path }: LockedPackage): string {
  return path === null ? join(root, PACKAGES_FOLDER, name) : join(root, path);
}

/** The same error where the user can mend it. */
function inSources(error: Diagnostic, unpacked: string, sources: string): Diagnostic {
  const { source } = error.primary.span;
  const path = relative('', join(sources, relative(unpacked, resolve(source.path))));
  return { ...error, primary: { ...error.primary, span: { ...error.primary.span, source: { ...source, path } } } };
}
