import { compile } from '@noodlecore/compiler/pipeline';
import { Program } from '@noodlecore/compiler/program';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import { FileHost } from './host.ts';
import { libraryFolder } from './installation.ts';
import { hasPack, packedModule } from './library-pack.ts';
import { openFolder } from './project.ts';
import { preludeModules } from './workspace.ts';

const loaded = new Map<string, NbcModule>();

/** A compiled module of the library: the one that the build made, or compiled now where the sources run without a build. */
export function libraryModule(name: string): NbcModule | undefined {
  if (!name.startsWith('noodlecore.')) return undefined;
  const known = loaded.get(name);
  if (known) return known;
  const found = hasPack() ? packedModule(name) : compileNow(name);
  if (found) loaded.set(name, found);
  return found;
}

let sources: Program | undefined;

function compileNow(name: string): NbcModule | undefined {
  sources ??= new Program(new FileHost(openFolder(libraryFolder)), preludeModules());
  sources.open([...sources.moduleNames(), name]);
  return sources.module(name) ? compile(sources, name) : undefined;
}
