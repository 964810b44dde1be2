import { CodeActionKind, PositionEncodingKind, TextDocumentSyncKind, type ServerCapabilities } from 'vscode-languageserver';
import { COMMANDS } from './commands.ts';
import { legend } from '../features/semantic-tokens.ts';

const NC_FILES = { filters: [{ scheme: 'file', pattern: { glob: '**/*.nc', matches: 'file' as const } }, { scheme: 'file', pattern: { glob: '**', matches: 'folder' as const } }] };

/** What the server can do. */
export const capabilities: ServerCapabilities = {
  // Every editor can count UTF-16 units, and JavaScript's texts are made of them.
  positionEncoding: PositionEncodingKind.UTF16,
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false, willSaveWaitUntil: true },
  completionProvider: { triggerCharacters: ['.', '@', '{', ' '], resolveProvider: true, completionItem: { labelDetailsSupport: true } },
  signatureHelpProvider: { triggerCharacters: ['(', ','], retriggerCharacters: [','] },
  hoverProvider: true,
  definitionProvider: true,
  declarationProvider: true,
  typeDefinitionProvider: true,
  implementationProvider: true,
  referencesProvider: true,
  documentHighlightProvider: true,
  documentSymbolProvider: true,
  workspaceSymbolProvider: { resolveProvider: true },
  renameProvider: { prepareProvider: true },
  codeActionProvider: { resolveProvider: true, codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.Refactor, CodeActionKind.RefactorExtract, CodeActionKind.RefactorInline, CodeActionKind.RefactorRewrite, CodeActionKind.SourceOrganizeImports, `${CodeActionKind.SourceFixAll}.noodlecore`] },
  codeLensProvider: { resolveProvider: true },
  documentLinkProvider: { resolveProvider: true },
  colorProvider: true,
  documentFormattingProvider: true,
  documentRangeFormattingProvider: { rangesSupport: true },
  documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: [';', '\n'] },
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  inlayHintProvider: { resolveProvider: true },
  inlineValueProvider: true,
  monikerProvider: true,
  executeCommandProvider: { commands: [...COMMANDS] },
  semanticTokensProvider: { legend, full: { delta: true }, range: true },
  callHierarchyProvider: true,
  typeHierarchyProvider: true,
  linkedEditingRangeProvider: true,
  diagnosticProvider: { identifier: 'noodlec', interFileDependencies: true, workspaceDiagnostics: true },
  workspace: {
    workspaceFolders: { supported: true, changeNotifications: true },
    fileOperations: { willRename: NC_FILES, didRename: NC_FILES, willCreate: NC_FILES, didCreate: NC_FILES, didDelete: NC_FILES, willDelete: NC_FILES },
  },
};
