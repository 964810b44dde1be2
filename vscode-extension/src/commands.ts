import { join } from 'node:path';
import { commands, Location, Position, Range, Uri, window, workspace, type Disposable } from 'vscode';
import type { Server } from './client.ts';
import { Dumps, type DumpStage } from './dumps.ts';
import { output } from './processes.ts';
import { chooseProject, folderOf } from './projects.ts';
import { runOnProject, runTask } from './tasks.ts';
import type { Toolchain } from './toolchain.ts';

const DUMPS: readonly (readonly [command: string, stage: DumpStage])[] = [['showBytecode', 'nbc'], ['showIr', 'ir'], ['showWasm', 'wasm']];

/** The commands of the palette, and those of the lenses above declarations. */
export function registerCommands(server: Server, find: () => Toolchain): Disposable[] {
  const register = (name: string, run: (...args: readonly unknown[]) => unknown): Disposable => commands.registerCommand(`noodlecore.${name}`, run);
  const dumps = new Dumps(find);
  return [
    register('restartServer', () => server.restart()),
    register('newProject', () => newProject(find())),
    register('run', (target) => withFile(target, (uri) => runTask(find(), 'run', [uri.fsPath], folderOf(uri)))),
    register('runProject', () => onProject(find, 'run', 'Run')),
    register('test', () => onProject(find, 'test', 'Run all tests')),
    register('build', () => onProject(find, 'build', 'Build')),
    register('check', () => onProject(find, 'check', 'Check')),
    register('showStatus', () => server.showMenu()),
    register('showLog', () => server.showLog()),
    register('runTest', (target, name) => withFile(target, (uri) => runTask(find(), 'test', [uri.fsPath, '--filter', String(name)], folderOf(uri)))),
    dumps,
    ...DUMPS.map(([name, stage]) => register(name, (target) => withFile(target, (uri) => dumps.show(uri, stage)))),
    register('showReferences', (uri, position, locations) => showReferences(uri, position, locations)),
  ];
}

async function newProject(toolchain: Toolchain): Promise<void> {
  const [parent] = (await window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false, openLabel: 'Make the project here' })) ?? [];
  if (!parent) return;
  const name = await window.showInputBox({ prompt: 'The name of the project', placeHolder: 'my_project', validateInput: (value) => (/^[a-z][a-z0-9_]*$/.test(value) ? null : 'small letters, digits and _, beginning with a letter') });
  if (!name) return;
  await output(toolchain.command, ['new', name], parent.fsPath);
  await commands.executeCommand('vscode.openFolder', Uri.file(join(parent.fsPath, name)), { forceNewWindow: (workspace.workspaceFolders ?? []).length > 0 });
}

/** The file that a lens names, else the one in front. */
async function withFile(target: unknown, run: (uri: Uri) => Promise<void>): Promise<void> {
  const uri = typeof target === 'string' ? Uri.parse(target) : target instanceof Uri ? target : window.activeTextEditor?.document.uri;
  if (uri?.scheme !== 'file') return void window.showInformationMessage('Open a .nc file first.');
  await workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.save();
  await told(() => run(uri));
}

async function onProject(find: () => Toolchain, command: string, purpose: string): Promise<void> {
  await told(async () => {
    const project = await chooseProject(purpose);
    if (project) await runOnProject(find(), command, project);
  });
}

async function told(run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } catch (error) {
    void window.showErrorMessage(error instanceof Error ? error.message : String(error));
  }
}

interface LspPosition { readonly line: number; readonly character: number }
interface LspLocation { readonly uri: string; readonly range: { readonly start: LspPosition; readonly end: LspPosition } }

/** A lens counts references; a click shows them. */
function showReferences(uri: unknown, position: unknown, locations: unknown): Thenable<unknown> | undefined {
  if (typeof uri !== 'string' || !isPosition(position) || !Array.isArray(locations)) return undefined;
  const at = ({ line, character }: LspPosition): Position => new Position(line, character);
  const places = locations.filter(isLocation).map((each) => new Location(Uri.parse(each.uri), new Range(at(each.range.start), at(each.range.end))));
  return commands.executeCommand('editor.action.showReferences', Uri.parse(uri), at(position), places);
}

function isPosition(value: unknown): value is LspPosition {
  return typeof value === 'object' && value !== null && 'line' in value && typeof value.line === 'number' && 'character' in value && typeof value.character === 'number';
}

function isLocation(value: unknown): value is LspLocation {
  return typeof value === 'object' && value !== null && 'uri' in value && typeof value.uri === 'string' && 'range' in value && typeof value.range === 'object' && value.range !== null && 'start' in value.range && isPosition(value.range.start) && 'end' in value.range && isPosition(value.range.end);
}
