import { commands, workspace, type ExtensionContext } from 'vscode';
import { Server } from './client.ts';
import { registerCommands } from './commands.ts';
import { registerDebugger } from './debug.ts';
import { findProjects } from './projects.ts';
import { registerTasks } from './tasks.ts';
import { registerTests } from './tests.ts';
import { findToolchain } from './toolchain.ts';

let server: Server | null = null;

/** Starts the language server, and offers what the toolchain can do. */
export async function activate(context: ExtensionContext): Promise<void> {
  const find = (): ReturnType<typeof findToolchain> => findToolchain(context.extensionPath);
  server = new Server(find);
  context.subscriptions.push(server, ...registerCommands(server, find), ...registerDebugger(find), registerTasks(find), registerTests(find));
  context.subscriptions.push(workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration('noodlecore.command')) void server?.restart();
  }));
  void commands.executeCommand('setContext', 'noodlecore.hasProject', (await findProjects()).length > 0);
  await server.start();
}

export async function deactivate(): Promise<void> {
  await server?.stop();
}
