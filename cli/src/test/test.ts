import { basename } from 'node:path';
import { renderReport } from '@noodlecore/compiler/diagnostics/render/report';
import { packageOf } from '@noodlecore/compiler/names/packages';
import { compile, lower } from '@noodlecore/compiler/pipeline';
import { emitNbc } from '@noodlecore/compiler/emit/nbc/emit';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import type { TestOptions } from '../commands/test.ts';
import { permitWithConsent } from '../consent.ts';
import { consentOf } from '../grant-options.ts';
import { isInside, requireProject, type Project } from '../project.ts';
import { requestOf } from '../request.ts';
import { report, reportingLimits } from '../report.ts';
import type { Terminal } from '../terminal.ts';
import { diagnosticsOf, hasErrors, openProject, openWorkspaces, ownModules, programModules, type Workspace } from '../workspace.ts';
import { Coverage } from './coverage.ts';
import { Reporter } from './reporter.ts';
import { samplesOf } from './samples.ts';
import { TestRunner } from './runner.ts';

/** Runs the tests of a project, folder or file; of a folder above projects those of each. The last line of the output is `N passed, N failed`. */
export async function testTarget(path: string | undefined, options: TestOptions, terminal: Terminal): Promise<number> {
  const opened = { ...options, tests: true, projectsBelow: true };
  return testAll(path === undefined ? [openProject(requireProject('.'), opened)] : openWorkspaces([path], opened), options, terminal);
}

/** The same in a warm program, for `--watch`. */
export async function testWorkspace(workspace: Workspace, options: TestOptions, terminal: Terminal): Promise<number> {
  return testAll([workspace], options, terminal);
}

async function testAll(workspaces: readonly Workspace[], options: TestOptions, terminal: Terminal): Promise<number> {
  const reporter = new Reporter(options.format, terminal);
  for (const workspace of workspaces) await testInto(reporter, workspace, options, terminal);
  return reporter.finish(options.filter);
}

async function testInto(reporter: Reporter, workspace: Workspace, options: TestOptions, terminal: Terminal): Promise<void> {
  const diagnostics = diagnosticsOf(workspace);
  if (hasErrors(diagnostics)) {
    report(diagnostics, options.format, terminal);
    return reporter.compileErrors();
  }
  const coverage = options.coverage ? new Coverage() : null;
  const modules = reportingLimits(() => compileAll(workspace, coverage), options.format, terminal);
  if (!modules) {
    return reporter.compileErrors();
  }
  const permit = await permitWithConsent(requestOf(workspace), consentOf(options));
  const runner = new TestRunner(modules, coverage, { permit, limit: options.timeout * 1000 });
  const isWanted = (name: string): boolean => options.filter === undefined || name.includes(options.filter);
  for (const [name, module] of modules) if (!workspace.host.packages.find(packageOf(name))) await runFunctions(name, module, isWanted, runner, reporter);
  await runSamples(workspace, isWanted, runner, reporter);
  if (coverage) reporter.coverage(coverage.summary());
}

/** Tests themselves are not measured: they always run. */
function compileAll(workspace: Workspace, coverage: Coverage | null): Map<string, NbcModule> {
  const { program, host, project } = workspace;
  const own = new Set(ownModules(workspace));
  return new Map(
    programModules(workspace).map((name) => {
      const path = host.pathOf(name);
      if (!coverage || !own.has(name) || (path !== undefined && isTestFile(project, path))) return [name, compile(program, name)];
      const { source } = program.checked(name);
      return [name, emitNbc(coverage.instrument(lower(program, name), source), source)];
    }),
  );
}

function isTestFile(project: Project, path: string): boolean {
  return isInside(project.testFolder, path) || basename(path).startsWith('test_');
}

async function runFunctions(name: string, { tests }: NbcModule, isWanted: (name: string) => boolean, runner: TestRunner, reporter: Reporter): Promise<void> {
  const wanted = tests.filter((test) => isWanted(`${name}.${test.name}`));
  if (wanted.length === 0) return;
  reporter.begin(name);
  const group = runner.group();
  for (const { name: test, fn } of wanted) reporter.result(`${name}.${test}`, await group.call(name, fn));
  reporter.end();
}

/** Samples are compiled all together, each as a module of its own, and run in one Vm for each module that they document. */
async function runSamples(workspace: Workspace, isWanted: (name: string) => boolean, runner: TestRunner, reporter: Reporter): Promise<void> {
  const { program, host, roots } = workspace;
  const documented = ownModules(workspace).map((name) => {
    const samples = samplesOf(program.checked(name).parsed.ast, name, !name.startsWith('noodlecore.core.'));
    return { name, samples: samples.filter((sample) => isWanted(`${name}: ${sample.name}`)).map((sample, i) => ({ ...sample, module: `samples.${name}.sample${i}` })) };
  });
  for (const { name, samples } of documented) for (const { module, text, name: title } of samples) host.replace(module, { path: `${name}: ${title}`, text });
  program.open([...roots, ...documented.flatMap(({ samples }) => samples.map(({ module }) => module))]);
  for (const { name, samples } of documented) {
    if (samples.length === 0) continue;
    reporter.begin(`${name} (samples)`);
    const group = runner.group();
    for (const { module, name: title, expected } of samples) {
      const errors = program.diagnostics(module).filter((diagnostic) => diagnostic.severity === 'error');
      const outcome = errors.length > 0 ? { ms: 0, failure: renderReport(errors), output: '' } : await group.sample(compile(program, module), expected);
      reporter.result(`${name}: ${title}`, outcome);
    }
    reporter.end();
  }
  for (const { samples } of documented) for (const { module } of samples) host.restore(module);
}
