import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { debug, languages, Location, Position, Range, TestMessage, tests, TestRunProfileKind, workspace, type CancellationToken, type Disposable, type TestController, type TestItem, type TestRun, type TestRunRequest, type Uri } from 'vscode';
import { DEBUG_TYPE, debugFile } from './debug.ts';
import { folderOf } from './projects.ts';
import type { Toolchain } from './toolchain.ts';

/** Where `noodle test` looks: below `test` folders, in files of any name; single files are often called this way. */
const PATTERN = '{**/test/**/*.nc,**/test_*.nc}';

/** The Test Explorer: functions with `@test`, found in the texts, run by `noodle test --format json`. */
export function registerTests(find: () => Toolchain): Disposable {
  const controller = tests.createTestController('noodlecore', 'NoodleCore');
  controller.resolveHandler = async (item) => {
    if (!item) await discoverAll(controller);
  };
  controller.refreshHandler = () => discoverAll(controller);
  controller.createRunProfile('Run', TestRunProfileKind.Run, (request, token) => runTests(controller, request, token, find()), true);
  controller.createRunProfile('Debug', TestRunProfileKind.Debug, (request, token) => debugTests(controller, request, token), false);
  const watcher = workspace.createFileSystemWatcher(PATTERN);
  watcher.onDidCreate((uri) => discover(controller, uri));
  watcher.onDidChange((uri) => discover(controller, uri));
  watcher.onDidDelete((uri) => controller.items.delete(uri.toString()));
  // Tests that are typed are there before they are saved.
  const typing = workspace.onDidChangeTextDocument(({ document }) => {
    if (languages.match({ language: 'noodlecore', scheme: 'file', pattern: PATTERN }, document) > 0) takeOver(controller, document.uri, document.getText());
  });
  const folders = workspace.onDidChangeWorkspaceFolders(() => discoverAll(controller));
  void discoverAll(controller);
  return { dispose: () => [controller, watcher, typing, folders].forEach((each) => each.dispose()) };
}

async function discoverAll(controller: TestController): Promise<void> {
  const files = await workspace.findFiles(PATTERN, '**/node_modules/**');
  const found = new Set(files.map((uri) => uri.toString()));
  controller.items.forEach(({ id }) => {
    if (!found.has(id)) controller.items.delete(id);
  });
  await Promise.all(files.map((uri) => discover(controller, uri)));
}

/** What is not open is read as it is on disk: opening it would make the editor, and the language server, keep it. */
async function discover(controller: TestController, uri: Uri): Promise<void> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  try {
    takeOver(controller, uri, open?.getText() ?? new TextDecoder().decode(await workspace.fs.readFile(uri)));
  } catch {
    controller.items.delete(uri.toString());
  }
}

/** The tests of a file, with the places of their names. */
function takeOver(controller: TestController, uri: Uri, text: string): void {
  const file = controller.createTestItem(uri.toString(), workspace.asRelativePath(uri), uri);
  for (const match of text.matchAll(/@test\s+(?:private\s+)?func\s+([\p{L}_$][\p{L}\p{N}_$]*)/gu)) {
    const line = text.slice(0, match.index + match[0].length).split('\n').length - 1;
    const item = controller.createTestItem(`${uri.toString()}#${match[1]}`, match[1], uri);
    item.range = new Range(line, 0, line, 1000);
    file.children.add(item);
  }
  if (file.children.size === 0) controller.items.delete(file.id);
  else controller.items.add(file);
}

async function runTests(controller: TestController, request: TestRunRequest, token: CancellationToken, toolchain: Toolchain): Promise<void> {
  const run = controller.createTestRun(request);
  try {
    for (const [file, wanted] of filesOf(controller, request)) {
      if (token.isCancellationRequested) break;
      wanted.forEach((item) => run.started(item));
      await runFile(run, file, wanted, token, toolchain);
    }
  } finally {
    run.end();
  }
}

/** One after the other, each in a session of its own, which says how it went. */
async function debugTests(controller: TestController, request: TestRunRequest, token: CancellationToken): Promise<void> {
  const run = controller.createTestRun(request);
  try {
    for (const item of [...filesOf(controller, request).values()].flat()) {
      if (token.isCancellationRequested) break;
      run.started(item);
      await debugTest(run, item);
    }
  } finally {
    run.end();
  }
}

async function debugTest(run: TestRun, item: TestItem): Promise<void> {
  let printed = '';
  const tracker = debug.registerDebugAdapterTrackerFactory(DEBUG_TYPE, { createDebugAdapterTracker: () => ({ onDidSendMessage: (message: unknown) => void (printed += outputIn(message)) }) });
  const ended = new Promise<void>((resolve) => {
    const listener = debug.onDidTerminateDebugSession(({ type }) => {
      if (type !== DEBUG_TYPE) return;
      listener.dispose();
      resolve();
    });
  });
  try {
    if (!(await debugFile(item.uri, item.label))) return run.errored(item, new TestMessage('it did not run'));
    await ended;
  } finally {
    tracker.dispose();
  }
  if (printed.includes(`ok `) && !printed.includes('FAILED ')) run.passed(item);
  else run.failed(item, new TestMessage(printed || 'it did not end'));
}

/** What a message of the debugger says that the program has printed. */
function outputIn(message: unknown): string {
  if (typeof message !== 'object' || message === null || !('event' in message) || message.event !== 'output' || !('body' in message)) return '';
  const { body } = message;
  return typeof body === 'object' && body !== null && 'output' in body && typeof body.output === 'string' ? body.output : '';
}

/** What is to be run, by file. */
function filesOf(controller: TestController, { include, exclude }: TestRunRequest): Map<TestItem, TestItem[]> {
  const excluded = new Set(exclude);
  const groups = new Map<TestItem, TestItem[]>();
  const add = (item: TestItem): void => {
    if (excluded.has(item)) return;
    if (!item.parent) item.children.forEach(add);
    else groups.set(item.parent, [...(groups.get(item.parent) ?? []), item]);
  };
  if (include) include.forEach(add);
  else controller.items.forEach(add);
  return groups;
}

/** One line of `--format json`. */
interface Result {
  readonly name: string;
  readonly passed: boolean;
  readonly ms: number;
  readonly failure: string | null;
  readonly output: string;
}

async function runFile(run: TestRun, file: TestItem, wanted: readonly TestItem[], token: CancellationToken, toolchain: Toolchain): Promise<void> {
  const { uri } = file;
  if (!uri) return;
  const filter = wanted.length === 1 ? ['--filter', wanted[0].label] : [];
  const child = spawn(toolchain.command, ['test', uri.fsPath, '--format', 'json', ...filter], { cwd: folderOf(uri) });
  token.onCancellationRequested(() => child.kill());
  let complaint = '';
  child.stderr.on('data', (data: Buffer) => (complaint += data.toString()));
  const failed = new Promise<void>((resolve) => child.on('error', (error) => {
    complaint = error.message;
    resolve();
  }));
  const left = new Set(wanted);
  const told = (async () => {
    for await (const line of createInterface({ input: child.stdout })) {
      const result = resultIn(line);
      const item = result && wanted.find(({ label }) => result.name === label || result.name.endsWith(`.${label}`));
      if (!result || !item) continue;
      left.delete(item);
      report(run, item, result);
    }
  })();
  await Promise.race([told, failed]);
  for (const item of left) run.errored(item, new TestMessage(complaint || 'it did not run'));
}

function report(run: TestRun, item: TestItem, { passed, ms, failure, output }: Result): void {
  run.appendOutput(`${passed ? '✓' : '✗'} ${item.label} (${Math.round(ms)} ms)\r\n`, undefined, item);
  if (output) run.appendOutput(`${output.replaceAll('\n', '\r\n')}\r\n`, undefined, item);
  if (passed) run.passed(item, ms);
  else run.failed(item, messageOf(item, failure ?? 'failed'), ms);
}

/** What went wrong, at the line of the test's own file where it did; what was expected beside what was found. */
function messageOf({ uri }: TestItem, failure: string): TestMessage {
  const [, expected, found] = /expected (.*), but found (.*)/.exec(failure) ?? [];
  const message = expected === undefined || found === undefined ? new TestMessage(failure) : TestMessage.diff(failure, expected, found);
  if (!uri) return message;
  for (const [, path, line] of failure.matchAll(/^\s*at .* \((.+):(\d+)\)$/gm)) {
    if (resolve(folderOf(uri), path) !== uri.fsPath) continue;
    message.location = new Location(uri, new Position(Number(line) - 1, 0));
    break;
  }
  return message;
}

function resultIn(line: string): Result | null {
  try {
    const data: unknown = JSON.parse(line);
    return isResult(data) ? data : null;
  } catch {
    return null;
  }
}

function isResult(data: unknown): data is Result {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'test' && 'name' in data && typeof data.name === 'string' && 'passed' in data && typeof data.passed === 'boolean' && 'ms' in data && typeof data.ms === 'number' && 'output' in data && typeof data.output === 'string';
}
