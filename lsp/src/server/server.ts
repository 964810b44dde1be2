import type { CodeAction, CodeActionParams, CompletionList, DocumentDiagnosticReport, DocumentLink, DocumentLinkParams, InlayHint, InlayHintParams, WorkspaceSymbol } from 'vscode-languageserver';
import { createConnection, type Connection } from 'vscode-languageserver/node';
import { codeActions } from '../features/actions/actions.ts';
import { incomingCalls, outgoingCalls, prepareCalls } from '../features/call-hierarchy.ts';
import { codeLenses, isLensData, resolveLens } from '../features/code-lens.ts';
import { colorPresentations, documentColors } from '../features/colors.ts';
import { completion } from '../features/completion/completion.ts';
import { declaration, definition, implementation, typeDefinition } from '../features/definition.ts';
import { foldingRanges } from '../features/folding.ts';
import { formatDocument, formatOnType, formatRange, formatRanges } from '../features/formatting.ts';
import { hover } from '../features/hover.ts';
import { inlineValues } from '../features/inline-values.ts';
import { monikers } from '../features/moniker.ts';
import { inlayHints } from '../features/inlay-hints.ts';
import { linkedEditing } from '../features/linked-editing.ts';
import { documentLinks } from '../features/links.ts';
import { highlights, references } from '../features/references.ts';
import { renameFiles } from '../features/rename-files.ts';
import { prepareRename, rename } from '../features/rename.ts';
import { selectionRange } from '../features/selection.ts';
import { semanticTokens } from '../features/semantic-tokens.ts';
import { signatureHelp } from '../features/signature-help.ts';
import { documentSymbols, workspaceSymbols } from '../features/symbols.ts';
import { prepareTypes, subtypes, supertypes } from '../features/type-hierarchy.ts';
import { isManifest } from '../manifest/manifest-language.ts';
import { createFiles } from '../features/create-files.ts';
import { deleteFiles } from '../features/delete-files.ts';
import type { NewestOf } from '../manifest/package-hover.ts';
import { spotOf } from '../view.ts';
import type { ProjectFinder } from '../workspace/project.ts';
import { Workspace } from '../workspace/workspace.ts';
import { capabilities } from './capabilities.ts';
import { executeCommand } from './commands.ts';
import { Resolving } from './resolving.ts';
import { Changes } from './changes.ts';
import { DiagnosticsService } from './diagnostics.ts';
import { Documents } from './documents.ts';
import { Manifests } from './manifests.ts';
import { Requests } from './requests.ts';
import { Rest } from './rest.ts';
import { DEFAULTS, ownPart, readSettings, type Settings } from '../settings.ts';
import { Shown } from './shown.ts';
import { SemanticTokensService } from './semantic-tokens.ts';

export interface ServerOptions {
  readonly projects: ProjectFinder;
  readonly version: string;
  /** Where a code is explained, as an address that an editor opens. */
  readonly pageOf: (code: number) => string | null;
  /** What the registry of the project in a folder says of a package; null where nothing is known of it. */
  readonly newestOf: NewestOf;
  /** The time by which long work is shown, in milliseconds from anywhere. */
  readonly now: () => number;
}

/** Serves an editor over a connection: a line for each request of the protocol. */
export function serve(options: ServerOptions, connection: Connection = createConnection(process.stdin, process.stdout)): void {
  const workspace = new Workspace(options.projects);
  const requests = new Requests(connection, workspace);
  const rest = new Rest(connection, workspace);
  const diagnostics = new DiagnosticsService(connection, workspace, { pageOf: options.pageOf, answered: () => rest.begin(), manifests: (sessions) => manifests.onDisk(sessions), now: options.now });
  const tokens = new SemanticTokensService();
  const documents = new Documents(connection, workspace, {
    text: (uri) => requests.guarded(undefined, () => (isManifest(uri) ? manifests.changed(uri) : diagnostics.changed(uri))),
    closed: (uri) => {
      tokens.closed(uri);
      diagnostics.everythingChanged();
    },
  });

  const manifests = new Manifests(connection, { find: (uri) => documents.find(uri), newestOf: options.newestOf, tell: (uri, found) => diagnostics.tell(uri, found) });

  let settings = DEFAULTS;
  const adopt = (chosen: Settings): void => {
    settings = chosen;
    documents.formatsOnSave = chosen.formatOnSave;
  };
  const parts = new Resolving();
  const shown = new Shown(connection);
  const changes = new Changes(connection, workspace, documents, { diagnostics, shown });
  connection.onInitialize((params) => {
    const client = params.capabilities;
    const pulls = client.textDocument?.diagnostic !== undefined;
    manifests.configure({ pulls });
    diagnostics.configure({ pulls, canRefresh: client.workspace?.diagnostics?.refreshSupport === true, showsProgress: client.window?.workDoneProgress === true });
    changes.configure({ watches: client.workspace?.didChangeWatchedFiles?.dynamicRegistration === true, changesFolders: client.workspace?.workspaceFolders === true });
    parts.configure(client);
    shown.configure(client);
    adopt(readSettings(params.initializationOptions, settings));
    changes.openFolders(params);
    return { capabilities, serverInfo: { name: 'noodlecore', version: options.version } };
  });
  connection.onInitialized(() => {
    changes.listen();
    diagnostics.everythingChanged();
  });

  connection.onDidChangeConfiguration((change) => {
    adopt(readSettings(ownPart(change.settings), settings));
    shown.refresh();
  });
  connection.onShutdown(() => rest.end());

  connection.onCompletion(manifests.or((language, document, { position }) => language.completion(document, position), (params) => {
    const { isIncomplete, items } = requests.onSpot<typeof params, CompletionList>({ isIncomplete: false, items: [] }, completion)(params);
    const held = parts.completions.hold(items);
    return isIncomplete ? { isIncomplete, items: held } : held;
  }));
  connection.onCompletionResolve((item) => parts.completions.resolve(item));
  connection.onSignatureHelp(requests.onSpot(null, signatureHelp));
  connection.onHover(manifests.or((language, document, { position }) => language.hover(document, position), requests.onSpot(null, hover)));
  connection.onDefinition(requests.onSpot([], definition));
  connection.onDeclaration(requests.onSpot([], declaration));
  connection.onTypeDefinition(requests.onSpot([], typeDefinition));
  connection.onImplementation(requests.onSpot([], implementation));
  connection.onReferences(requests.onSpot([], (spot, { context }) => references(spot, context.includeDeclaration)));
  connection.onDocumentHighlight(requests.onSpot([], highlights));
  connection.onDocumentSymbol(manifests.or((language, document) => language.symbols(document), requests.onView([], documentSymbols)));
  connection.onWorkspaceSymbol(({ query }) => parts.symbols.hold(requests.guarded<WorkspaceSymbol[]>([], () => workspaceSymbols(workspace.all(), query))));
  connection.onWorkspaceSymbolResolve((symbol) => parts.symbols.resolve(symbol));
  connection.onPrepareRename(requests.onSpot(null, prepareRename));
  connection.onRenameRequest(requests.onSpot(null, (spot, { newName }) => rename(spot, newName)));
  connection.workspace.onWillCreateFiles(({ files }) => requests.guarded(null, () => createFiles((path) => workspace.sessionOf(path), files)));
  connection.workspace.onWillDeleteFiles(({ files }) => requests.guarded(null, () => deleteFiles((path) => workspace.sessionOf(path), files)));
  connection.workspace.onWillRenameFiles(({ files }) => requests.guarded(null, () => renameFiles((path) => workspace.sessionOf(path), files)));
  connection.onCodeAction(requests.onView<CodeActionParams, CodeAction[]>([], (view, { range, context }) => parts.actions.hold(codeActions(view, range, context.only))));
  connection.onCodeActionResolve((action) => parts.actions.resolve(action));
  connection.onExecuteCommand((params) => executeCommand(connection, requests, params));
  connection.onCodeLens(requests.onView([], (view) => codeLenses(view, settings.codeLens)));
  connection.onCodeLensResolve((lens) => requests.guarded(lens, () => {
    const data: unknown = lens.data;
    const view = isLensData(data) ? requests.view(data.uri) : null;
    return view && isLensData(data) ? resolveLens(view, lens, data.key) : lens;
  }));
  connection.onDocumentLinks(requests.onView<DocumentLinkParams, DocumentLink[]>([], (view) => parts.links.hold(documentLinks(view))));
  connection.onDocumentLinkResolve((link) => parts.links.resolve(link));
  connection.onDocumentColor(requests.onView([], documentColors));
  connection.onColorPresentation(({ color, range }) => colorPresentations(color, range));
  connection.onDocumentFormatting(manifests.or((language, document) => language.format(document), requests.onView([], ({ source }) => formatDocument(source))));
  connection.onDocumentRangeFormatting(manifests.or((language, document, { range }) => language.format(document, range), requests.onView([], ({ source }, { range }) => formatRange(source, range))));
  connection.onDocumentRangesFormatting(manifests.or((language, document, { ranges }) => language.formatRanges(document, ranges), requests.onView([], ({ source }, { ranges }) => formatRanges(source, ranges))));
  connection.onDocumentOnTypeFormatting(requests.onView([], ({ source }, { position, ch }) => formatOnType(source, position, ch)));
  connection.onFoldingRanges(manifests.or((language, document) => language.folding(document), requests.onView([], foldingRanges)));
  connection.onSelectionRanges(manifests.or((language, document, { positions }) => language.selections(document, positions), requests.onView([], (view, { positions }) => positions.map((position) => selectionRange(spotOf(view, position))))));
  connection.languages.inlayHint.on(requests.onView<InlayHintParams, InlayHint[]>([], (view, { range }) => parts.hints.hold(inlayHints(view, range, settings.inlayHints))));
  connection.languages.inlayHint.resolve((hint) => parts.hints.resolve(hint));
  connection.languages.inlineValue.on(requests.onView([], (view, { range, context }) => inlineValues(view, range, context)));
  connection.languages.moniker.on(requests.onSpot([], monikers));
  connection.languages.semanticTokens.on(requests.onView({ data: [] }, (view) => tokens.full(view)));
  connection.languages.semanticTokens.onDelta(requests.onView({ data: [] }, (view, { previousResultId }) => tokens.delta(view, previousResultId)));
  connection.languages.semanticTokens.onRange(requests.onView({ data: [] }, (view, { range }) => semanticTokens(view, range)));
  connection.languages.callHierarchy.onPrepare(requests.onSpot(null, prepareCalls));
  connection.languages.callHierarchy.onIncomingCalls(({ item }) => requests.onSpot([], incomingCalls)(placeOf(item)));
  connection.languages.callHierarchy.onOutgoingCalls(({ item }) => requests.onSpot([], outgoingCalls)(placeOf(item)));
  connection.languages.typeHierarchy.onPrepare(requests.onSpot(null, prepareTypes));
  connection.languages.typeHierarchy.onSupertypes(({ item }) => requests.onSpot([], supertypes)(placeOf(item)));
  connection.languages.typeHierarchy.onSubtypes(({ item }) => requests.onSpot([], subtypes)(placeOf(item)));
  connection.languages.onLinkedEditingRange(requests.onSpot(null, linkedEditing));
  connection.languages.diagnostics.on(manifests.or(
    async (language, document): Promise<DocumentDiagnosticReport> => ({ kind: 'full', items: await language.diagnostics(document) }),
    ({ textDocument, previousResultId }) => requests.guarded({ kind: 'full', items: [] }, () => diagnostics.document(textDocument.uri, previousResultId)),
  ));
  connection.languages.diagnostics.onWorkspace(({ previousResultIds }, token, _progress, partial) =>
    diagnostics.all(new Map(previousResultIds.map(({ uri, value }) => [uri, value])), token, partial && ((part) => partial.report(part))),
  );
  connection.listen();
}

/** Items of a hierarchy are asked about by the place of their name. */
function placeOf({ uri, selectionRange }: { readonly uri: string; readonly selectionRange: { readonly start: { line: number; character: number } } }) {
  return { textDocument: { uri }, position: selectionRange.start };
}
