import type { SourceModule } from '@noodlecore/compiler/ir/source-module';
import { compile, lower } from '@noodlecore/compiler/pipeline';
import { Program } from '@noodlecore/compiler/program';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import { FileHost } from './host.ts';
import { libraryFolder } from './installation.ts';
import { hasPack, packedModule, packedTree } from './library-pack.ts';
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

const lowered = new Map<string, SourceModule>();

/** The intermediate tree of a module of the library, for back ends that see whole programs. */
export function libraryTree(name: string): SourceModule | undefined {
  if (!name.startsWith('noodlecore.')) return undefined;
  const known = lowered.get(name);
  if (known) return known;
  const found = hasPack() ? packedTree(name) : lowerNow(name);
  if (found) lowered.set(name, found);
  return found;
}

let sources: Program | undefined;

function compileNow(name: string): NbcModule | undefined {
  const program = openSources(name);
  return program.module(name) ? compile(program, name) : undefined;
}

function lowerNow(name: string): SourceModule | undefined {
  const program = openSources(name);
  const module = program.module(name);
  return module && { ir: lower(program, name), source: module.source };
}

function openSources(name: string): Program {
  sources ??= new Program(new FileHost(openFolder(libraryFolder)), preludeModules());
  if (!sources.module(name)) sources.open([...sources.moduleNames(), name]);
  return sources;
}
