import { execFile } from 'node:child_process';
import { LanguageClient, State, TransportKind } from 'vscode-languageclient/node';
import { commands, StatusBarAlignment, ThemeColor, window, workspace, type Disposable, type QuickPickItem, type StatusBarItem } from 'vscode';
import type { Toolchain } from './toolchain.ts';

/** Asked first, since the client would tell of a failure in its own way, too. */
function canStart(command: string): Promise<boolean> {
  return new Promise((resolve) => execFile(command, ['--version'], (error) => resolve(error === null)));
}

const STATES: Readonly<Record<State, string>> = { [State.Running]: 'is running', [State.Starting]: 'is starting', [State.StartFailed]: 'could not be started', [State.Stopped]: 'has stopped' };

/** Which `noodle` it is. */
const ORIGINS: Readonly<Record<Toolchain['origin'], string>> = {
  setting: 'the noodle that the setting names',
  project: 'the noodle of the project',
  bundled: 'the noodle that came with the extension',
  path: 'the noodle on the path',
};

/** The language server's life, and the item of the status bar that tells of it. */
export class Server implements Disposable {
  private readonly status: StatusBarItem = window.createStatusBarItem('noodlecore.server', StatusBarAlignment.Right);
  private readonly find: () => Toolchain;
  private client: LanguageClient | null = null;

  constructor(find: () => Toolchain) {
    this.find = find;
    this.status.name = 'NoodleCore';
    this.status.command = 'noodlecore.showStatus';
    this.status.show();
  }

  async start(): Promise<void> {
    const { command, origin } = this.find();
    if (!(await canStart(command))) {
      this.show(State.Stopped, command);
      return this.explainFailure(command);
    }
    const run = { command, args: ['lsp', '--stdio'], transport: TransportKind.stdio };
    this.client = new LanguageClient('noodlecore', 'NoodleCore', { run, debug: run }, {
      documentSelector: [{ scheme: 'file', language: 'noodlecore' }, { scheme: 'file', pattern: '**/noodle.json' }],
      initializationOptions: workspace.getConfiguration('noodlecore'),
      synchronize: { configurationSection: 'noodlecore', fileEvents: workspace.createFileSystemWatcher('**/{*.nc,noodle.json}') },
    });
    this.client.onDidChangeState(({ newState }) => this.show(newState, `${command} (${origin})`));
    try {
      await this.client.start();
    } catch {
      this.show(State.Stopped, command);
      await this.explainFailure(command);
    }
  }

  async restart(): Promise<void> {
    await this.stop();
    await this.start();
  }

  async stop(): Promise<void> {
    const { client } = this;
    this.client = null;
    await client?.dispose();
  }

  showLog(): void {
    this.client?.outputChannel.show();
  }

  /** What a click on the item in the status bar offers. */
  async showMenu(): Promise<void> {
    const { command, origin } = this.find();
    const items: readonly (QuickPickItem & { readonly run: string; readonly args?: readonly unknown[] })[] = [
      { label: '$(play) Run the project', run: 'noodlecore.runProject' },
      { label: '$(beaker) Run all tests', run: 'noodlecore.test' },
      { label: '$(debug-disconnect) Attach to a running program…', run: 'noodlecore.attach' },
      { label: '$(new-folder) New project…', run: 'noodlecore.newProject' },
      { label: '$(output) Show the log of the language server', run: 'noodlecore.showLog' },
      { label: '$(refresh) Restart the language server', run: 'noodlecore.restartServer', description: 'when it does not answer' },
      { label: '$(gear) Settings', run: 'workbench.action.openSettings', args: ['noodlecore'], description: ORIGINS[origin], detail: command },
      { label: '$(book) First steps', run: 'workbench.action.openWalkthrough', args: ['noodlecore.noodlecore-vscode#start'] },
    ];
    const chosen = await window.showQuickPick(items, { title: 'NoodleCore' });
    if (chosen) await commands.executeCommand(chosen.run, ...(chosen.args ?? []));
  }

  dispose(): void {
    this.status.dispose();
  }

  private show(state: State, from: string): void {
    const running = state === State.Running;
    this.status.text = running ? '$(check) NoodleCore' : state === State.Starting ? '$(sync~spin) NoodleCore' : '$(error) NoodleCore';
    this.status.tooltip = `NoodleCore: the language server ${STATES[state]}\n${from}`;
    this.status.backgroundColor = state === State.Stopped ? new ThemeColor('statusBarItem.errorBackground') : undefined;
  }

  private async explainFailure(command: string): Promise<void> {
    const open = 'Open the setting';
    const chosen = await window.showErrorMessage(`\`${command} lsp\` cannot be started. Is NoodleCore installed, and on the path? The setting \`noodlecore.command\` says where it is.`, open);
    if (chosen === open) await commands.executeCommand('workbench.action.openSettings', 'noodlecore.command');
  }
}
