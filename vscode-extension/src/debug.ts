import { basename } from 'node:path';
import {
  commands, debug, DebugAdapterExecutable, DebugAdapterServer, InlineValueVariableLookup, languages, Range, Uri, window, workspace, type DebugAdapterDescriptor, type DebugConfiguration,
  type DebugConfigurationProvider, type DebugSession, type Disposable, type InlineValue, type InlineValuesProvider, type WorkspaceFolder,
} from 'vscode';
import { folderOf, type Toolchain } from './toolchain.ts';

export const DEBUG_TYPE = 'noodlecore';

/** Launch configurations, what carries them out, and values beside the lines that use them. */
export function registerDebugger(find: () => Toolchain): Disposable[] {
  return [
    debug.registerDebugAdapterDescriptorFactory(DEBUG_TYPE, { createDebugAdapterDescriptor: (session) => adapterOf(session, find()) }),
    debug.registerDebugConfigurationProvider(DEBUG_TYPE, new Configurations()),
    languages.registerInlineValuesProvider({ language: 'noodlecore' }, new ValuesInLines()),
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

/** Words, texts and comments; a word behind a dot is a member, and no variable. */
const PIECES = /\/\/.*|\/\*.*?\*\/|"(?:[^"\\]|\\.)*"|\.\s*[\p{L}_$][\p{L}\p{N}_$]*|[\p{L}_$][\p{L}\p{N}_$]*/gu;

/** The values of variables, at the ends of lines from the start of what is seen to where the program stands. */
class ValuesInLines implements InlineValuesProvider {
  provideInlineValues(document: Parameters<InlineValuesProvider['provideInlineValues']>[0], view: Range, context: Parameters<InlineValuesProvider['provideInlineValues']>[2]): InlineValue[] {
    const values: InlineValue[] = [];
    for (let line = view.start.line; line <= Math.min(view.end.line, context.stoppedLocation.end.line); line++) {
      const seen = new Set<string>();
      for (const { 0: piece, index } of document.lineAt(line).text.matchAll(PIECES)) {
        if (!/^[\p{L}_$]/u.test(piece) || seen.has(piece)) continue;
        seen.add(piece);
        values.push(new InlineValueVariableLookup(new Range(line, index, line, index + piece.length), piece, true));
      }
    }
    return values;
  }
}
