import { fileURLToPath } from 'node:url';
import { createConnection, TextDocuments, TextDocumentSyncKind, type Connection } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lspDiagnostic } from './convert.ts';
import { fixes } from './features/fixes.ts';
import { formatting } from './features/formatting.ts';
import { hover } from './features/hover.ts';
import { Documents, type OpenedWorkspace } from './workspace.ts';

export interface ServerOptions {
  /** Opens the project around a file. */
  readonly open: (path: string) => OpenedWorkspace;
  /** Files with the same key share a program. */
  readonly keyOf: (path: string) => string;
}

/** Time that typing must rest before a document is checked again. */
const REST = 60;

/** Serves an editor over a connection: one line for each feature. */
export function serve(options: ServerOptions, connection: Connection = createConnection(process.stdin, process.stdout)): void {
  const documents = new Documents(options.open, options.keyOf);
  const texts = new TextDocuments(TextDocument);
  const timers = new Map<string, NodeJS.Timeout>();

  connection.onInitialize(() => ({
    capabilities: {
      textDocumentSync: TextDocumentSyncKind.Incremental,
      hoverProvider: true,
      documentFormattingProvider: true,
      codeActionProvider: true,
    },
  }));

  const publish = (uri: string): void => {
    const diagnostics = documents.diagnostics(fileURLToPath(uri)).map(lspDiagnostic);
    void connection.sendDiagnostics({ uri, diagnostics });
  };
  const takeOver = (document: TextDocument): void => documents.update(fileURLToPath(document.uri), document.getText());

  texts.onDidChangeContent(({ document }) => {
    clearTimeout(timers.get(document.uri));
    timers.set(document.uri, setTimeout(() => {
      takeOver(document);
      for (const { uri } of texts.all()) publish(uri);
    }, REST));
  });
  texts.onDidClose(({ document }) => {
    documents.close(fileURLToPath(document.uri));
    void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
  });
  connection.onDidChangeWatchedFiles(() => {
    documents.refresh();
    for (const { uri } of texts.all()) publish(uri);
  });

  /** Requests see the text as it is now, rested or not. */
  const current = (uri: string): string => {
    const document = texts.get(uri);
    if (document) takeOver(document);
    return fileURLToPath(uri);
  };
  connection.onHover(({ textDocument, position }) => {
    const { program, name } = documents.module(current(textDocument.uri));
    return hover(program, name, position);
  });
  connection.onDocumentFormatting(({ textDocument }) => formatting({ path: fileURLToPath(textDocument.uri), text: texts.get(textDocument.uri)?.getText() ?? '' }));
  connection.onCodeAction(({ textDocument, range }) => fixes(documents.diagnostics(current(textDocument.uri)), range));

  texts.listen(connection);
  connection.listen();
}
