import { workspace, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';

let client: LanguageClient | undefined;

/** Starts the language server that the toolchain brings. */
export async function activate(context: ExtensionContext): Promise<void> {
  const command = workspace.getConfiguration('noodlecore').get('command', 'noodle');
  const run = { command, args: ['lsp', '--stdio'], transport: TransportKind.stdio };
  client = new LanguageClient('noodlecore', 'NoodleCore', { run, debug: run }, {
    documentSelector: [{ scheme: 'file', language: 'noodlecore' }],
    synchronize: { fileEvents: workspace.createFileSystemWatcher('**/*.{nc,json}') },
  });
  context.subscriptions.push(client);
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
