import { expect, test } from 'vitest';
import type { ServerCapabilities } from 'vscode-languageserver-protocol';
import { readFrom } from '../support/files.ts';
import { Editor } from './client.ts';

/** Whether a server announces a request, or how. */
const ANNOUNCED: Readonly<Record<string, (server: ServerCapabilities) => unknown>> = {
  'textDocument/didChange': ({ textDocumentSync: sync }) => (typeof sync === 'object' && sync.change === 2 ? 'pieces' : 'whole texts'),
  'textDocument/diagnostic': (server) => server.diagnosticProvider,
  'workspace/diagnostic': (server) => server.diagnosticProvider?.workspaceDiagnostics,
  'textDocument/completion': (server) => server.completionProvider,
  'completionItem/resolve': (server) => server.completionProvider?.resolveProvider,
  'textDocument/signatureHelp': (server) => server.signatureHelpProvider,
  'textDocument/hover': (server) => server.hoverProvider,
  'textDocument/declaration': (server) => server.declarationProvider,
  'textDocument/definition': (server) => server.definitionProvider,
  'textDocument/typeDefinition': (server) => server.typeDefinitionProvider,
  'textDocument/implementation': (server) => server.implementationProvider,
  'textDocument/references': (server) => server.referencesProvider,
  'textDocument/documentHighlight': (server) => server.documentHighlightProvider,
  'textDocument/documentSymbol': (server) => server.documentSymbolProvider,
  'workspace/symbol': (server) => server.workspaceSymbolProvider,
  'textDocument/codeAction': (server) => server.codeActionProvider,
  'codeAction/resolve': ({ codeActionProvider: actions }) => typeof actions === 'object' && actions.resolveProvider,
  'textDocument/codeLens': (server) => server.codeLensProvider,
  'textDocument/documentLink': (server) => server.documentLinkProvider,
  'textDocument/documentColor': (server) => server.colorProvider,
  'textDocument/formatting': (server) => server.documentFormattingProvider,
  'textDocument/rangeFormatting': (server) => server.documentRangeFormattingProvider,
  'textDocument/onTypeFormatting': (server) => server.documentOnTypeFormattingProvider,
  'textDocument/foldingRange': (server) => server.foldingRangeProvider,
  'textDocument/selectionRange': (server) => server.selectionRangeProvider,
  'textDocument/rename': (server) => server.renameProvider,
  'workspace/willRenameFiles': (server) => server.workspace?.fileOperations?.willRename,
  'workspace/willDeleteFiles': (server) => server.workspace?.fileOperations?.willDelete,
  'workspace/willCreateFiles': (server) => server.workspace?.fileOperations?.willCreate,
  'textDocument/prepareCallHierarchy': (server) => server.callHierarchyProvider,
  'textDocument/prepareTypeHierarchy': (server) => server.typeHierarchyProvider,
  'textDocument/semanticTokens/full': ({ semanticTokensProvider: tokens }) => tokens?.full,
  'textDocument/semanticTokens/full/delta': ({ semanticTokensProvider: tokens }) => typeof tokens?.full === 'object' && tokens.full.delta,
  'textDocument/inlayHint': (server) => server.inlayHintProvider,
  'textDocument/inlineValue': (server) => server.inlineValueProvider,
  'textDocument/moniker': (server) => server.monikerProvider,
  'textDocument/linkedEditingRange': (server) => server.linkedEditingRangeProvider,
  'textDocument/willSaveWaitUntil': ({ textDocumentSync: sync }) => typeof sync === 'object' && sync.willSaveWaitUntil,
  'workspace/executeCommand': (server) => server.executeCommandProvider,
};

test('the comparison with other servers says of ours what it announces', async () => {
  const editor = await Editor.open({ 'main.nc': 'func main() {}\n' });
  const { capabilities } = editor.initialized;
  await editor.close();
  const rows = [...readFrom('docs', 'editors-compared.md').matchAll(/^\| `([\w/]+)` \| ([\w ]+) \|/gm)].map(([, request, ours]) => [request, ours]);
  const announced = Object.entries(ANNOUNCED).map(([request, find]) => {
    const found = find(capabilities);
    return [request, typeof found === 'string' ? found : found ? 'yes' : 'no'];
  });
  expect(rows).toEqual(announced);
});
