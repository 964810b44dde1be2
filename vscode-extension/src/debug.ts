import { basename } from 'node:path';
import {
  commands, debug, DebugAdapterExecutable, DebugAdapterServer, DebugConfigurationProviderTriggerKind, Uri, window, workspace, type DebugAdapterDescriptor,
  type DebugConfiguration, type DebugConfigurationProvider, type DebugSession, type Disposable, type WorkspaceFolder,
} from 'vscode';
import { chooseProject, findProjects, folderOf, labelOf, type Project } from './projects.ts';
import type { Toolchain } from './toolchain.ts';

export const DEBUG_TYPE = 'noodlecore';

/** Launch configurations, and what carries them out. */
export function registerDebugger(find: () => Toolchain): Disposable[] {
  return [
    debug.registerDebugAdapterDescriptorFactory(DEBUG_TYPE, { createDebugAdapterDescriptor: (session) => adapterOf(session, find()) }),
    debug.registerDebugConfigurationProvider(DEBUG_TYPE, new Configurations()),
    debug.registerDebugConfigurationProvider(DEBUG_TYPE, { provideDebugConfigurations: offered }, DebugConfigurationProviderTriggerKind.Dynamic),
    commands.registerCommand('noodlecore.debug', (target: unknown) => debugFile(fileOf(target))),
    commands.registerCommand('noodlecore.attach', () => attach()),
    commands.registerCommand('noodlecore.debugTest', (target: unknown, name: unknown) => debugFile(fileOf(target), String(name))),
  ];
}

/** Whoever attaches talks with the program's own process; else one is started. */
function adapterOf({ configuration, workspaceFolder }: DebugSession, { command }: Toolchain): DebugAdapterDescriptor {
  if (configuration.request === 'attach') return new DebugAdapterServer(Number(configuration['port']), '127.0.0.1');
  return new DebugAdapterExecutable(command, ['debug'], { cwd: workspaceFolder?.uri.fsPath });
}

class Configurations implements DebugConfigurationProvider {
  /** What a new launch.json begins with. */
  async provideDebugConfigurations(folder: WorkspaceFolder | undefined): Promise<DebugConfiguration[]> {
    if (!folder) return [{ ...THIS_FILE, program: '' }];
    const projects = (await findProjects()).filter((project) => project.folder.uri.toString() === folder.uri.toString());
    return [THIS_FILE, ...projects.flatMap((project) => [launchOf(project), testsOf(project)]), ATTACH];
  }

  /** `F5` without a launch.json debugs the file in front; where none is, a project. */
  async resolveDebugConfiguration(folder: WorkspaceFolder | undefined, given: DebugConfiguration): Promise<DebugConfiguration | undefined> {
    if (given.request === 'attach') return given;
    const isEmpty = !given.type && !given.request;
    const document = window.activeTextEditor?.document;
    const inFront = document?.languageId === 'noodlecore' && document.uri.scheme === 'file' ? document.uri : undefined;
    const program: unknown = given['program'] || inFront?.fsPath || (await chooseProject('Debug'))?.root;
    if (typeof program !== 'string') return undefined;
    const named: DebugConfiguration = isEmpty ? { ...given, type: DEBUG_TYPE, request: 'launch', name: basename(program) } : given;
    return { ...named, program, cwd: named['cwd'] ?? (inFront ? folderOf(inFront) : folder?.uri.fsPath) };
  }
}

const THIS_FILE: DebugConfiguration = { type: DEBUG_TYPE, request: 'launch', name: 'Debug this file', program: '${file}' };

const ATTACH: DebugConfiguration = { type: DEBUG_TYPE, request: 'attach', name: 'Attach to `noodle debug --port 4711`', port: 4711 };

function launchOf(project: Project): DebugConfiguration {
  return { type: DEBUG_TYPE, request: 'launch', name: `Debug ${labelOf(project)}`, program: placeOf(project), cwd: placeOf(project), args: [], allow: ['requested'] };
}

function testsOf(project: Project): DebugConfiguration {
  return { type: DEBUG_TYPE, request: 'launch', name: `Debug the tests of ${labelOf(project)}`, program: placeOf(project), cwd: placeOf(project), tests: true };
}

/** As launch.json can be handed on to others. */
function placeOf({ path }: Project): string {
  return path === '' ? '${workspaceFolder}' : `\${workspaceFolder}/${path.replaceAll('\\', '/')}`;
}

/** In the list of what can be debugged without a launch.json. */
async function offered(): Promise<DebugConfiguration[]> {
  return [...(await findProjects()).flatMap((project) => [launchOf(project), testsOf(project)]), ATTACH];
}

/** Asks for the port of a program that waits for a debugger. */
async function attach(): Promise<boolean> {
  const isPort = (text: string): boolean => /^[0-9]+$/.test(text) && Number(text) > 0 && Number(text) < 65_536;
  const port = await window.showInputBox({
    title: 'Attach to a running program',
    prompt: 'The port that it was started with: `noodle debug --port 4711 program.nc`',
    value: '4711',
    validateInput: (text) => (isPort(text) ? null : 'a number from 1 to 65535'),
  });
  if (port === undefined) return false;
  return debug.startDebugging(workspace.workspaceFolders?.[0], { type: DEBUG_TYPE, request: 'attach', name: `Port ${port}`, port: Number(port) });
}

function fileOf(target: unknown): Uri | undefined {
  return typeof target === 'string' ? Uri.parse(target) : target instanceof Uri ? target : window.activeTextEditor?.document.uri;
}

/** Debugs a file, or the tests in it whose names contain a text. */
export async function debugFile(uri: Uri | undefined, tests?: string): Promise<boolean> {
  if (uri?.scheme !== 'file') {
    void window.showInformationMessage('Open a .nc file first.');
    return false;
  }
  await workspace.textDocuments.find((document) => document.uri.toString() === uri.toString())?.save();
  const name = tests === undefined ? basename(uri.fsPath) : `${basename(uri.fsPath)}: ${tests}`;
  return debug.startDebugging(workspace.getWorkspaceFolder(uri), { type: DEBUG_TYPE, request: 'launch', name, program: uri.fsPath, cwd: folderOf(uri), ...(tests === undefined ? {} : { tests }) });
}
