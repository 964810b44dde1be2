import type { ArchiveFiles } from '../archive/read.ts';
import { DEFAULT_SOURCE, type Manifest } from '../manifest/manifest.ts';

export interface PackedModule {
  readonly name: string;
  /** In the archive. */
  readonly path: string;
  readonly text: string;
}

/**
 * The modules of a packed version. Where `src` is meant and not there, the sources lie beside the manifest. No import finds a file with a dot in
 * its name: `a.b.nc` must not stand for what is in `a/b.nc`.
 */
export function packedModules({ name, source }: Manifest, files: ArchiveFiles): PackedModule[] {
  const paths = [...files.keys()].filter((path) => /^[^.]+\.nc$/.test(path));
  const folder = `${source.replace(/^\.\//, '').replace(/\/$/, '')}/`;
  const inside = paths.filter((path) => path.startsWith(folder));
  const isBeside = source === DEFAULT_SOURCE && inside.length === 0;
  return (isBeside ? paths : inside).map((path) => ({
    name: `${name}.${path.slice(isBeside ? 0 : folder.length, -'.nc'.length).replaceAll('/', '.')}`,
    path,
    text: files.get(path)?.toString('utf8') ?? '',
  }));
}
