import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter, type InitializeResult, type Position, type ProtocolConnection, type PublishDiagnosticsParams, type Range, type TextEdit, WorkDoneProgress, type WorkDoneProgressCreateParams, type WorkspaceEdit } from 'vscode-languageserver-protocol/node';
import { repository } from '../support/files.ts';

export type Files = Readonly<Record<string, string>>;

export interface ClientOptions {
  /** The editor asks for diagnostics by itself. */
  readonly pulls?: boolean;
  /** Where the server keeps what it found; else a folder that goes away with the tests. */
  readonly cache?: string;
  /** The editor asks for parts of what it shows when it shows them. */
  readonly resolves?: boolean;
  readonly settings?: object;
  /** In which units the editor can count columns. */
  readonly encodings?: readonly string[];
  /** Which of the files are open; else all sources. */
  readonly shown?: readonly string[];
}

/** Of those that have no cache of their own. */
const sharedCache = mkdtempSync(join(tmpdir(), 'noodle-editor-cache-'));
process.on('exit', () => rmSync(sharedCache, { recursive: true, force: true }));

/** Of which parts an editor can say that it asks for them later. */
const RESOLVES = {
  textDocument: {
    completion: { completionItem: { resolveSupport: { properties: ['documentation'] } } },
    codeAction: { dataSupport: true, resolveSupport: { properties: ['edit'] } },
    inlayHint: { resolveSupport: { properties: ['textEdits', 'tooltip'] } },
    documentLink: {},
  },
  workspace: { symbol: { resolveSupport: { properties: ['location.range'] } } },
};

/** An editor as the server meets it: another process, the protocol over standard input and output, files in a folder of their own. */
export class Editor {
  readonly folder: string;
  readonly published = new Map<string, PublishDiagnosticsParams>();
  /** The kinds of what the server told of its long work: `begin`, `report`, `end`. */
  readonly progress: string[] = [];
  /** What the server wrote down as faults of its own. */
  readonly complaints: string[] = [];
  /** What the server said that it may be shown differently now. */
  readonly refreshed = new Set<string>();
  /** Edits that the server asked for by itself. */
  readonly edits: WorkspaceEdit[] = [];
  initialized: InitializeResult = { capabilities: {} };
  private readonly server: ChildProcess;
  private readonly connection: ProtocolConnection;
  private readonly texts = new Map<string, string>();
  private version = 0;

  private constructor(folder: string, cache: string = sharedCache) {
    this.folder = folder;
    this.server = spawn(process.execPath, [join(repository, 'dist/noodle.js'), 'lsp', '--stdio'], { cwd: this.folder, env: { ...process.env, NOODLE_CACHE: cache }, stdio: ['pipe', 'pipe', 'inherit'] });
    const { stdin, stdout } = this.server;
    if (!stdin || !stdout) throw new Error('the server has no pipes');
    this.connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => void this.published.set(params.uri, params));
    this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => void this.complaints.push(message));
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => ({ applied: this.edits.push(edit) > 0 }));
    this.connection.onRequest('workspace/diagnostic/refresh', () => null);
    for (const what of ['inlayHint', 'codeLens', 'semanticTokens']) {
      this.connection.onRequest(`workspace/${what}/refresh`, () => {
        this.refreshed.add(what);
        return null;
      });
    }
    this.connection.onRequest('window/workDoneProgress/create', ({ token }: WorkDoneProgressCreateParams) => {
      this.connection.onProgress(WorkDoneProgress.type, token, ({ kind }) => void this.progress.push(kind));
      return null;
    });
    this.connection.listen();
  }

  /** Opens a folder with these files, which goes away with the editor; all of its sources are open. */
  static async open(files: Files, options: ClientOptions = {}): Promise<Editor> {
    const editor = new Editor(mkdtempSync(join(tmpdir(), 'noodle-editor-')), options.cache);
    for (const [path, text] of Object.entries(files)) editor.write(path, text);
    await editor.begin(options);
    for (const path of options.shown ?? Object.keys(files).filter((each) => each.endsWith('.nc'))) await editor.show(path);
    return editor;
  }

  /** Opens a folder that is there. */
  static async openFolder(folder: string, options: ClientOptions = {}): Promise<Editor> {
    const editor = new Editor(folder, options.cache);
    await editor.begin(options);
    return editor;
  }

  private async begin({ pulls = false, resolves = false, settings, encodings }: ClientOptions): Promise<void> {
    const capabilities = { ...(encodings && { general: { positionEncodings: encodings } }), textDocument: { ...(pulls && { diagnostic: {} }), ...(resolves && RESOLVES.textDocument) }, workspace: { ...(resolves && RESOLVES.workspace), workspaceFolders: true, diagnostics: { refreshSupport: true }, inlayHint: { refreshSupport: true }, codeLens: { refreshSupport: true }, semanticTokens: { refreshSupport: true }, didChangeWatchedFiles: { dynamicRegistration: true } }, window: { workDoneProgress: true } };
    const folder = { uri: pathToFileURL(this.folder).href, name: 'test' };
    this.initialized = await this.request('initialize', { processId: process.pid, rootUri: folder.uri, workspaceFolders: [folder], capabilities, ...(settings && { initializationOptions: settings }) });
    await this.connection.sendNotification('initialized', {});
  }

  /** Opens a file that is there. */
  async show(path: string, text = this.texts.get(path) ?? readFileSync(join(this.folder, path), 'utf8')): Promise<void> {
    this.texts.set(path, text);
    await this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri: this.uri(path), languageId: 'noodlecore', version: ++this.version, text } });
  }

  async hide(path: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri(path) } });
  }

  /** Types a whole new text. */
  async change(path: string, text: string): Promise<void> {
    this.texts.set(path, text);
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri: this.uri(path), version: ++this.version }, contentChanges: [{ text }] });
  }

  /** Types over a range. */
  async edit(path: string, range: Range, newText: string): Promise<void> {
    this.texts.set(path, applyEdits(this.text(path), [{ range, newText }]));
    await this.connection.sendNotification('textDocument/didChange', { textDocument: { uri: this.uri(path), version: ++this.version }, contentChanges: [{ range, text: newText }] });
  }

  /** A change on disk that the editor has seen. */
  async touch(path: string, text: string | null): Promise<void> {
    if (text === null) rmSync(join(this.folder, path));
    else this.write(path, text);
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: this.uri(path), type: text === null ? 3 : 2 }] });
  }

  request<R>(method: string, params: object): Promise<R> {
    return this.connection.sendRequest(method, params);
  }

  notify(method: string, params: object): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** A request about a place, which a test marks by what stands there: `at('main.nc', 'area^(1')`. */
  ask<R>(method: string, path: string, marked: string, more: object = {}): Promise<R> {
    return this.request(`textDocument/${method}`, { textDocument: { uri: this.uri(path) }, position: this.at(path, marked), ...more });
  }

  /** A request about a whole document. */
  about<R>(method: string, path: string, more: object = {}): Promise<R> {
    return this.request(`textDocument/${method}`, { textDocument: { uri: this.uri(path) }, ...more });
  }

  /** The place of `^` in a piece of the text; the first such piece counts. */
  at(path: string, marked: string): Position {
    const piece = marked.replace('^', '');
    const at = this.text(path).indexOf(piece);
    if (at < 0) throw new Error(`${path} has no «${piece}»`);
    return positionIn(this.text(path), at + marked.indexOf('^'));
  }

  /** The text of a range. */
  slice(path: string, { start, end }: Range): string {
    const text = this.text(path);
    return text.slice(offsetIn(text, start), offsetIn(text, end));
  }

  text(path: string): string {
    return this.texts.get(path) ?? '';
  }

  uri(path: string): string {
    return pathToFileURL(join(this.folder, path)).href;
  }

  /** The server's process. */
  get pid(): number {
    return this.server.pid ?? 0;
  }

  /** The texts after an edit of several files, by path. */
  applied(edit: WorkspaceEdit | null | undefined): Record<string, string> {
    const after: Record<string, string> = {};
    for (const path of this.texts.keys()) {
      const edits = edit?.changes?.[this.uri(path)];
      if (edits) after[path] = applyEdits(this.text(path), edits);
    }
    return after;
  }

  async close(): Promise<void> {
    await this.request('shutdown', {});
    await this.connection.sendNotification('exit');
    this.connection.dispose();
    this.server.kill();
    if (this.folder.startsWith(join(tmpdir(), 'noodle-editor-'))) rmSync(this.folder, { recursive: true, force: true });
  }

  private write(path: string, text: string): void {
    const full = join(this.folder, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, text);
    this.texts.set(path, text);
  }
}

export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = edits.map(({ range, newText }, order) => ({ start: offsetIn(text, range.start), end: offsetIn(text, range.end), newText, order })).sort((a, b) => b.start - a.start || b.end - a.end || b.order - a.order);
  return sorted.reduce((result, { start, end, newText }) => result.slice(0, start) + newText + result.slice(end), text);
}

function positionIn(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines[lines.length - 1].length };
}

function offsetIn(text: string, { line, character }: Position): number {
  const lines = text.split('\n').slice(0, line);
  return lines.reduce((sum, each) => sum + each.length + 1, 0) + character;
}
