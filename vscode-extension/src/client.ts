import { execFile } from 'node:child_process';
import { LanguageClient, State, TransportKind } from 'vscode-languageclient/node';
import { commands, StatusBarAlignment, ThemeColor, window, workspace, type Disposable, type StatusBarItem } from 'vscode';
import type { Toolchain } from './toolchain.ts';

/** Asked first, since the client would tell of a failure in its own way, too. */
function canStart(command: string): Promise<boolean> {
  return new Promise((resolve) => execFile(command, ['--version'], (error) => resolve(error === null)));
}

/** The language server's life, and the item of the status bar that tells of it. */
export class Server implements Disposable {
  private readonly status: StatusBarItem = window.createStatusBarItem('noodlecore.server', StatusBarAlignment.Right);
  private readonly find: () => Toolchain;
  private client: LanguageClient | null = null;

  constructor(find: () => Toolchain) {
    this.find = find;
    this.status.name = 'NoodleCore';
    this.status.command = 'noodlecore.restartServer';
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
      synchronize: { fileEvents: workspace.createFileSystemWatcher('**/{*.nc,noodle.json}') },
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

  dispose(): void {
    this.status.dispose();
  }

  private show(state: State, from: string): void {
    const running = state === State.Running;
    this.status.text = running ? '$(check) NoodleCore' : state === State.Starting ? '$(sync~spin) NoodleCore' : '$(error) NoodleCore';
    this.status.tooltip = `Language server of ${from}. Click to restart it.`;
    this.status.backgroundColor = state === State.Stopped ? new ThemeColor('statusBarItem.errorBackground') : undefined;
  }

  private async explainFailure(command: string): Promise<void> {
    const open = 'Open the setting';
    const chosen = await window.showErrorMessage(`\`${command} lsp\` cannot be started. Is NoodleCore installed, and on the path? The setting \`noodlecore.command\` says where it is.`, open);
    if (chosen === open) await commands.executeCommand('workbench.action.openSettings', 'noodlecore.command');
  }
}
