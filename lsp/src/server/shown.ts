import type { ClientCapabilities, Connection } from 'vscode-languageserver';

/** What an editor shows in texts that did not change: it asks again where it is told that the answer may be another now. */
export class Shown {
  private readonly connection: Connection;
  private client: ClientCapabilities['workspace'] = undefined;

  constructor(connection: Connection) {
    this.connection = connection;
  }

  configure({ workspace }: ClientCapabilities): void {
    this.client = workspace;
  }

  refresh(): void {
    const { client, connection } = this;
    if (client?.inlayHint?.refreshSupport) connection.languages.inlayHint.refresh();
    if (client?.codeLens?.refreshSupport) void connection.sendRequest('workspace/codeLens/refresh').catch(() => undefined);
    if (client?.semanticTokens?.refreshSupport) connection.languages.semanticTokens.refresh();
  }
}
