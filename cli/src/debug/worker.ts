import { workerData } from 'node:worker_threads';
import { DiagnosticError } from '@noodlecore/compiler/diagnostics/diagnostic-error';
import { renderMessage } from '@noodlecore/compiler/diagnostics/render/message';
import { renderReport } from '@noodlecore/compiler/diagnostics/render/report';
import { Channel, runDebugged, type DebuggedProgram } from '@noodlecore/debugger/index';
import type { RuntimeHost } from '@noodlecore/runtime/natives/host';
import type { DebuggerFactory } from '@noodlecore/runtime/vm/debugger';
import { Vm } from '@noodlecore/runtime/vm/vm';
import { Guard } from '../guard.ts';
import { LIBRARY_PACKAGE } from '../installation.ts';
import { faultOf } from '../internal-fault.ts';
import { outcomeText } from '../outcome-text.ts';
import { nodeHost } from '../runtime-host.ts';
import { sourceAt } from '../source-at.ts';
import { LineQueue } from './line-queue.ts';
import { DebugOutput } from './output.ts';
import { entriesOf, NotCompiled, openModules, type DebuggedModules } from './programs.ts';
import type { DebugJob } from './settings.ts';
import type { ThreadData } from './thread.ts';

/** The thread of a program that is debugged: compiles it, says so, and runs it as the client says. */
const { job, port, signal }: ThreadData = workerData;
const channel = new Channel(port, signal);

try {
  await debug(job);
} catch (error) {
  channel.post({ kind: 'failed', text: textOf(error) });
}
channel.close();

async function debug(work: DebugJob): Promise<void> {
  const modules = openModules(work);
  const output = new DebugOutput(channel);
  const lines = new LineQueue(() => {
    output.flush();
    channel.post({ kind: 'waits', forInput: true });
  });
  const world = nodeHost();
  const host: RuntimeHost = work.terminal !== null ? world : {
    ...world,
    write: (text) => output.write(text),
    writeError: (text) => output.writeError(text),
    flush: () => output.flush(),
    readLine: () => lines.next(),
  };
  const flush = (): void => host.flush();
  const program: DebuggedProgram = {
    program: modules.program,
    entries: entriesOf(modules),
    nbc: (name) => modules.nbc(name),
    moduleNames: () => modules.moduleNames(),
    pathOf: (name) => modules.pathOf(name),
    moduleOf: (path) => modules.moduleOf(path),
    textOf: (name) => modules.textOf(name),
    isChanged: (name) => modules.isChanged(name),
    isLibrary: (name) => name.startsWith(`${LIBRARY_PACKAGE}.`) && !modules.roots.includes(name),
    replace: (name, source) => modules.replace(name, source),
    restore: (name) => modules.restore(name),
    run: (factory) => (work.tests === null ? runMain(work, modules, host, factory) : runTests(work.tests, modules, host, factory)),
  };
  const { stopOnEntry, justMyCode, noDebug, terminal } = work;
  await runDebugged({ program, channel, input: (line) => lines.add(line), flush }, { stopOnEntry, justMyCode, noDebug, beginsAtOnce: terminal?.atOnce ?? false });
  world.close();
}

async function runMain({ args }: DebugJob, modules: DebuggedModules, host: RuntimeHost, factory: DebuggerFactory): Promise<number> {
  const guard = new Guard(await modules.permit());
  const vm = new Vm({ host, resolve: (name) => modules.nbc(name), isTrusted: modules.isTrusted, allows: guard.allows, debugger: factory });
  const outcome = await vm.run(modules.roots[0], args);
  const text = outcomeText(outcome, { guard, sourceAt });
  if (text !== '') host.writeError(text);
  return outcome.exitCode;
}

/** Tests whose names contain a text, those of a module in one Vm; the last line of the output is as `noodle test` has it. */
async function runTests(filter: string, modules: DebuggedModules, host: RuntimeHost, factory: DebuggerFactory): Promise<number> {
  const counts = { passed: 0, failed: 0 };
  for (const module of modules.moduleNames()) {
    const wanted = modules.nbc(module)?.tests.filter(({ name }) => `${module}.${name}`.includes(filter)) ?? [];
    if (wanted.length === 0) continue;
    const guard = new Guard(await modules.permit());
    const vm = new Vm({ host, resolve: (name) => modules.nbc(name), isTrusted: modules.isTrusted, allows: guard.allows, debugger: factory });
    for (const { name, fn } of wanted) {
      const outcome = await vm.call(module, fn);
      const failure = outcomeText(outcome, { guard, sourceAt });
      const ok = outcome.exitCode === 0 && failure === '';
      counts[ok ? 'passed' : 'failed'] += 1;
      host.write(`${ok ? 'ok' : 'FAILED'} ${module}.${name}\n${failure}`);
    }
  }
  host.write(`${counts.passed} passed, ${counts.failed} failed\n`);
  return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
}

function textOf(error: unknown): string {
  if (error instanceof NotCompiled) return error.message;
  if (error instanceof DiagnosticError) return renderReport([error.diagnostic]);
  const { code, message, hint } = faultOf(error);
  return renderMessage({ code, severity: 'error', message, hint });
}
