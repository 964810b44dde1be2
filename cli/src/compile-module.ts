import { relative } from 'node:path';
import { compile } from '@noodlecore/compiler/pipeline';
import { encode } from '@noodlecore/runtime/nbc/encode';
import type { Workspace } from './workspace.ts';

/** The bytecode of one module. Its path is told as the project sees it, so that the bytes are the same on every machine. */
export function compileModule({ program, project, host }: Workspace, name: string): Uint8Array {
  const path = host.pathOf(name);
  const module = compile(program, name);
  return encode(path === undefined ? module : { ...module, path: relative(project.root, path) });
}
