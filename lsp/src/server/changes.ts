import { fileURLToPath } from 'node:url';
import { DidChangeWatchedFilesNotification, type Connection, type InitializeParams, type WorkspaceFolder } from 'vscode-languageserver';
import type { Workspace } from '../workspace/workspace.ts';
import type { DiagnosticsService } from './diagnostics.ts';
import type { Documents } from './documents.ts';
import type { Shown } from './shown.ts';

const WATCHED = ['**/*.nc', '**/noodle.json', '**/noodle.lock'];

/** What happens to files and folders outside of the open documents: a watcher, the editor's own explorer or its list of folders tells of it. */
export class Changes {
  private readonly connection: Connection;
  private readonly workspace: Workspace;
  private readonly documents: Documents;
  private readonly diagnostics: DiagnosticsService;
  private readonly shown: Shown;
  private watches = false;
  private changesFolders = false;

  constructor(connection: Connection, workspace: Workspace, documents: Documents, told: { readonly diagnostics: DiagnosticsService; readonly shown: Shown }) {
    this.connection = connection;
    this.workspace = workspace;
    this.documents = documents;
    this.diagnostics = told.diagnostics;
    this.shown = told.shown;
  }

  /** @param client what the editor can tell: of files when it is asked to watch them, of folders that come and go. */
  configure(client: { readonly watches: boolean; readonly changesFolders: boolean }): void {
    this.watches = client.watches;
    this.changesFolders = client.changesFolders;
  }

  openFolders({ workspaceFolders, rootUri }: InitializeParams): void {
    this.workspace.openFolders(pathsOf(workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : [])));
  }

  /** To be called when the editor is ready to be asked. */
  listen(): void {
    if (this.watches) void this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: WATCHED.map((globPattern) => ({ globPattern })) });
    if (this.changesFolders) this.connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => this.foldersChanged(added, removed));
    this.connection.onDidChangeWatchedFiles(({ changes }) => this.filesChanged(changes.map(({ uri }) => uri)));
    this.connection.workspace.onDidCreateFiles(({ files }) => this.filesChanged(files.map(({ uri }) => uri)));
    this.connection.workspace.onDidDeleteFiles(({ files }) => this.filesChanged(files.map(({ uri }) => uri)));
    this.connection.workspace.onDidRenameFiles(({ files }) => this.filesChanged(files.flatMap(({ oldUri, newUri }) => [oldUri, newUri])));
  }

  /** Only sources keep the projects where they are; a manifest, or a folder that may hold one, moves them. */
  private filesChanged(uris: readonly string[]): void {
    if (uris.every((uri) => uri.endsWith('.nc'))) this.workspace.refresh();
    else this.openAnew();
    this.diagnostics.everythingChanged();
    this.shown.refresh();
  }

  private foldersChanged(added: readonly WorkspaceFolder[], removed: readonly WorkspaceFolder[]): void {
    this.workspace.changeFolders(pathsOf(added.map(({ uri }) => uri)), pathsOf(removed.map(({ uri }) => uri)));
    this.openAnew();
    this.diagnostics.everythingChanged();
  }

  private openAnew(): void {
    this.workspace.reset();
    this.documents.takeOverAll();
  }
}

/** The folders among addresses that are of files here: others, of another machine or a virtual file system, cannot be read. */
function pathsOf(uris: readonly string[]): string[] {
  return uris.flatMap((uri) => {
    try {
      return [fileURLToPath(uri)];
    } catch {
      return [];
    }
  });
}
