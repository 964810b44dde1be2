import { relative } from 'node:path';
import { DiagnosticError } from '@noodlecore/compiler/diagnostics/diagnostic-error';
import { compile } from '@noodlecore/compiler/pipeline';
import { encode } from '@noodlecore/runtime/nbc/encode';
import type { ModuleResult } from './cache/project-cache.ts';
import type { Workspace } from './workspace.ts';

export interface CompileOptions {
  /** With where statements begin and what registers are called. */
  readonly debug?: boolean;
}

/** A module that was found good, with its bytecode; or with what keeps it from being compiled. */
export function withBytes(workspace: Workspace, result: ModuleResult, options: CompileOptions): ModuleResult {
  if (result.bytes) return result;
  try {
    return { ...result, bytes: compileModule(workspace, result.name, options) };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return { ...result, diagnostics: [...result.diagnostics, error.diagnostic] };
  }
}

/** The bytecode of one module. Its path is told as the project sees it, so that the bytes are the same on every machine. */
function compileModule({ program, project, host }: Workspace, name: string, { debug = false }: CompileOptions): Uint8Array {
  const path = host.pathOf(name);
  const module = compile(program, name, { debugged: debug });
  return encode(path === undefined ? module : { ...module, path: relative(project.root, path) });
}
