import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { conflictingOptions, notRunnable, wrongKindOfFile } from '@noodlecore/compiler/diagnostics/catalogue/toolchain';
import { compile, lower } from '@noodlecore/compiler/pipeline';
import { encode } from '@noodlecore/runtime/nbc/encode';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import { runCachedProgram } from './cached-program.ts';
import { NOTHING } from './capabilities.ts';
import { factsOf, factsText } from './cache/program-facts.ts';
import { writeRecord } from './cache/record.ts';
import { cachedProgram, programFile } from './cache/run-record.ts';
import type { RunOptions } from './commands/run.ts';
import { openCompiled } from './compiled-program.ts';
import { permitWithConsent, type ConsentOptions } from './consent.ts';
import { execute, type ModuleSource } from './engine.ts';
import { ExitCode } from './exit-code.ts';
import { fault } from './fault.ts';
import { consentOf } from './grant-options.ts';
import { displayPath } from './host.ts';
import { libraryModule } from './library.ts';
import { candidatePaths, isFolder, openFolder, requireProject, type Project } from './project.ts';
import { report, reportingLimits } from './report.ts';
import type { Terminal } from './terminal.ts';
import { toolchainStamp } from './toolchain.ts';
import { requestOf } from './request.ts';
import { buildWasm, executeWasm } from './wasm.ts';
import { diagnosticsOf, hasErrors, openWorkspace, programModules, type Workspace } from './workspace.ts';

/** A program that is ready to run. */
export interface RunnableProgram {
  readonly main: string;
  readonly modules: ModuleSource;
}

interface CompiledProgram extends RunnableProgram {
  readonly workspace: Workspace;
  readonly compiled: ReadonlyMap<string, NbcModule>;
}

/** Runs a source file, a project, or a compiled module. */
export async function runTarget(target: string | undefined, args: readonly string[], options: RunOptions, terminal: Terminal): Promise<number> {
  const consent = consentOf(options);
  if (options.engine === 'wasm') return runOnWasm(target, args, { ...options, consent }, terminal);
  if (target?.endsWith('.nbc')) {
    const { main, modules } = openCompiled(target);
    // The files may come from strangers, whose code is never compiled: the interpreter is better off without waiting for that.
    return execute(main, args, modules, { ...options, engine: 'interpreter', permit: { grants: consent.granted, asks: NOTHING } });
  }
  const stamp = toolchainStamp();
  const record = options.cache && stamp !== null && target !== '-' ? cachedProgram(target ?? '.', options.strict, stamp) : undefined;
  if (record) return runCachedProgram(record, args, { ...options, permit: await permitWithConsent(factsOf(record), consent) });
  const program = compileProgram(target, options, terminal);
  if (!program) return ExitCode.failed;
  if (stamp !== null) keep(program, target ?? '.', options.strict, stamp);
  return execute(program.main, args, program.modules, { ...options, permit: await permitWithConsent(requestOf(program.workspace), consent) });
}

/** What only the engines of bytecode count and measure: WebAssembly runs without being asked how far it is. */
const BYTECODE_OPTIONS = ['fuel', 'memory', 'metrics'] as const;

/** Compiles to WebAssembly and runs that. */
async function runOnWasm(target: string | undefined, args: readonly string[], options: RunOptions & { readonly consent: ConsentOptions }, terminal: Terminal): Promise<number> {
  const refused = BYTECODE_OPTIONS.find((name) => options[name] !== undefined);
  if (refused !== undefined) throw fault(conflictingOptions, { option: `--${refused}`, other: '--engine wasm' }, { hint: `the other engines have \`--${refused}\`, and do the same with a program` });
  if (target?.endsWith('.nbc')) throw fault(wrongKindOfFile, { path: target, expected: 'an .nc file or a folder' });
  const workspace = openChecked(target, options, terminal);
  if (!workspace) return ExitCode.failed;
  const [main] = workspace.roots;
  requireRunnable(lower(workspace.program, main), target ?? '.');
  return executeWasm(await buildWasm(workspace, main, options.release ? 'release' : 'development'), args, { ...options, permit: await permitWithConsent(requestOf(workspace), options.consent) });
}

/** Compiles what was named and all that it reaches; null where that has errors, which are reported. */
export function compileProgram(target: string | undefined, { strict }: { readonly strict?: boolean }, terminal: Terminal): CompiledProgram | null {
  const workspace = openChecked(target, { strict }, terminal);
  if (!workspace) return null;
  const compiled = reportingLimits(() => compileOwn(workspace), 'human', terminal);
  if (!compiled) return null;
  const [main] = workspace.roots;
  requireRunnable(compiled.get(main), target ?? '.');
  return { main, modules: sourceOf(compiled), workspace, compiled };
}

function openChecked(target: string | undefined, { strict }: { readonly strict?: boolean }, terminal: Terminal): Workspace | null {
  const workspace = openWorkspace(mainFile(target), { strict });
  const diagnostics = diagnosticsOf(workspace);
  if (hasErrors(diagnostics)) {
    report(diagnostics, 'human', terminal);
    return null;
  }
  if (diagnostics.length > 0 && terminal.interactive) terminal.error(`${diagnostics.length} warnings; \`noodle check\` shows them\n`);
  return workspace;
}

/** Remembers the program, together with the files that it was made from. */
function keep({ main, workspace, compiled }: CompiledProgram, target: string, strict: boolean | undefined, stamp: string): void {
  const inputs = workspace.host.inputs();
  if (inputs === null) return;
  const modules = [...compiled.keys()];
  const head = { toolchain: stamp, target, inputs: inputs.paths, absent: inputs.absent, modules, facts: factsText({ main, ...requestOf(workspace) }) };
  writeRecord(programFile(target, strict), head, inputs.contents, [...compiled.values()].map(encode));
}

/** The compiled modules of a program, and the library behind them. All of it was compiled here, so it is trusted. */
export function sourceOf(compiled: ReadonlyMap<string, NbcModule>): ModuleSource {
  return { find: (name) => compiled.get(name) ?? libraryModule(name), isTrusted: () => true };
}

export function compileOwn(workspace: Workspace): Map<string, NbcModule> {
  return new Map(programModules(workspace).map((name) => [name, compile(workspace.program, name)]));
}

/** The file to begin with: of a project, its main module's. */
export function mainFile(target: string | undefined): string {
  if (target !== undefined && !isFolder(target)) return target;
  const project = target === undefined ? requireProject('.') : openFolder(target);
  const found = candidatePaths(project, project.main).find((path) => existsSync(path));
  if (found === undefined) throw fault(notRunnable, { path: displayPath(project.root) || '.', reason: `it has no module \`${project.main}\`` }, { hint: hintFor(project) });
  return displayPath(found);
}

function hintFor(project: Project): string {
  const built = join(project.root, 'main.nbc');
  if (existsSync(built)) return `to run what was built: \`noodle run ${displayPath(built)}\``;
  return project.name === '' ? 'name the file to run' : '`main` in noodle.json names the module to run; a library is tested with `noodle test`';
}

function requireRunnable(module: Pick<NbcModule, 'main' | 'init'> | undefined, path: string): void {
  if (module && (module.main || module.init)) return;
  throw fault(notRunnable, { path, reason: 'it has neither a `main` nor statements at its top level' });
}
