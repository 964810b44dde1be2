import { Program } from '@noodlecore/compiler/program';
import type { ArchiveFiles } from '@noodlecore/package-manager/archive/read';
import { packedModules } from '@noodlecore/package-manager/interface/packed-modules';
import type { Manifest } from '@noodlecore/package-manager/manifest/manifest';
import { FileHost } from '../host.ts';
import type { Project } from '../project.ts';
import { preludeModules, type Workspace } from '../workspace.ts';

/**
 * The modules of a packed version as a workspace, without anything being unpacked. What they import of other packages is taken from those that the
 * project has.
 */
export function openArchived(project: Project, manifest: Manifest, files: ArchiveFiles): Workspace {
  const host = new FileHost({ ...project, name: manifest.name, version: manifest.version });
  const roots = packedModules(manifest, files).map(({ name, path, text }) => {
    host.replace(name, { path: `${manifest.name} ${manifest.version}: ${path}`, text });
    return name;
  });
  const program = new Program(host, preludeModules(), { strict: false });
  program.open(roots);
  return { project, host, program, roots, files: () => [] };
}
