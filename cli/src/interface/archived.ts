import { Program } from '@noodlecore/compiler/program';
import type { ArchiveFiles } from '@noodlecore/package-manager/archive/read';
import { DEFAULT_SOURCE, type Manifest } from '@noodlecore/package-manager/manifest/manifest';
import { FileHost } from '../host.ts';
import type { Project } from '../project.ts';
import { preludeModules, type Workspace } from '../workspace.ts';

/**
 * The modules of a packed version as a workspace, without anything being unpacked. What they import of other packages is taken from those that the
 * project has.
 */
export function openArchived(project: Project, manifest: Manifest, files: ArchiveFiles): Workspace {
  const host = new FileHost({ ...project, name: manifest.name, version: manifest.version });
  const roots = modulesIn(manifest, files).map(([name, path]) => {
    host.replace(name, { path: `${manifest.name} ${manifest.version}: ${path}`, text: files.get(path)?.toString('utf8') ?? '' });
    return name;
  });
  const program = new Program(host, preludeModules(), { strict: false });
  program.open(roots);
  return { project, host, program, roots, files: () => [] };
}

/** Modules with their paths in the archive. Where `src` is meant and not there, the sources lie beside the manifest. */
function modulesIn({ name, source }: Manifest, files: ArchiveFiles): [module: string, path: string][] {
  const paths = [...files.keys()].filter((path) => path.endsWith('.nc'));
  const folder = `${source.replace(/^\.\//, '').replace(/\/$/, '')}/`;
  const inside = paths.filter((path) => path.startsWith(folder));
  const isBeside = source === DEFAULT_SOURCE && inside.length === 0;
  return (isBeside ? paths : inside).map((path) => [`${name}.${path.slice(isBeside ? 0 : folder.length, -'.nc'.length).replaceAll('/', '.')}`, path]);
}
