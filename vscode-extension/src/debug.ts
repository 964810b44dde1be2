import { basename } from 'node:path';
import {
  commands, debug, DebugAdapterExecutable, DebugAdapterServer, Uri, window, workspace, type DebugAdapterDescriptor, type DebugConfiguration,
  type DebugConfigurationProvider, type DebugSession, type Disposable, type WorkspaceFolder,
} from 'vscode';
import { folderOf, type Toolchain } from './toolchain.ts';

export const DEBUG_TYPE = 'noodlecore';

/** Launch configurations, and what carries them out. */
export function registerDebugger(find: () => Toolchain): Disposable[] {
  return [
    debug.registerDebugAdapterDescriptorFactory(DEBUG_TYPE, { createDebugAdapterDescriptor: (session) => adapterOf(session, find()) }),
    debug.registerDebugConfigurationProvider(DEBUG_TYPE, new Configurations()),
    commands.registerCommand('noodlecore.debug', (target: unknown) => debugFile(fileOf(target))),
    commands.registerCommand('noodlecore.debugTest', (target: unknown, name: unknown) => debugFile(fileOf(target), String(name))),
  ];
}

/** Whoever attaches talks with the program's own process; else one is started. */
function adapterOf({ configuration, workspaceFolder }: DebugSession, { command }: Toolchain): DebugAdapterDescriptor {
  if (configuration.request === 'attach') return new DebugAdapterServer(Number(configuration['port']), '127.0.0.1');
  return new DebugAdapterExecutable(command, ['debug'], { cwd: workspaceFolder?.uri.fsPath });
}

class Configurations implements DebugConfigurationProvider {
  provideDebugConfigurations(folder: WorkspaceFolder | undefined): DebugConfiguration[] {
    return [{ type: DEBUG_TYPE, request: 'launch', name: 'Debug this file', program: folder ? '${file}' : '' }];
  }

  /** `F5` without a launch.json debugs the file in front. */
  resolveDebugConfiguration(folder: WorkspaceFolder | undefined, given: DebugConfiguration): DebugConfiguration | undefined {
    const isEmpty = !given.type && !given.request;
    const document = window.activeTextEditor?.document;
    if (isEmpty && document?.languageId !== 'noodlecore') return undefined;
    const configuration: DebugConfiguration = isEmpty ? { ...given, type: DEBUG_TYPE, request: 'launch', name: 'Debug' } : given;
    if (configuration.request === 'attach') return configuration;
    const program: unknown = configuration['program'] ?? document?.uri.fsPath;
    if (typeof program !== 'string' || program === '') {
      void window.showInformationMessage('Open a .nc file first, or name a `program` in launch.json.');
      return undefined;
    }
    return { ...configuration, program, cwd: configuration['cwd'] ?? folder?.uri.fsPath ?? (document && folderOf(document.uri)) };
  }
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
