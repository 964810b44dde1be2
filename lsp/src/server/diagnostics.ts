import { setImmediate } from 'node:timers/promises';
import { DocumentDiagnosticReportKind, type CancellationToken, type Connection, type Diagnostic, type DocumentDiagnosticReport, type WorkspaceDiagnosticReport, type WorkspaceDocumentDiagnosticReport } from 'vscode-languageserver';
import { diagnosticsOf } from '../features/diagnostics.ts';
import { uriOfPath } from '../convert.ts';
import type { Findings } from '../workspace/project.ts';
import type { Session } from '../workspace/session.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { pathOf } from './documents.ts';
import { faultText } from './fault-text.ts';
import { WorkProgress } from './progress.ts';

/** What there is to say about the manifests of projects, by their addresses; null of those that are told apart. */
type ManifestFindings = (sessions: readonly Session[]) => Promise<readonly { readonly uri: string; readonly diagnostics: readonly Diagnostic[] | null }[]>;

export interface DiagnosticsSurroundings {
  readonly pageOf: (code: number) => string | null;
  /** Is called when what was asked for has been told. */
  readonly answered: () => void;
  readonly manifests: ManifestFindings;
  /** The time, in milliseconds from anywhere. */
  readonly now: () => number;
}

/** How long the others of a project wait after a keystroke; the document itself is told at once. */
const REST = 150;

/** Tells what is wrong: pushed to editors that only listen, handed out to those that ask. */
export class DiagnosticsService {
  private readonly connection: Connection;
  private readonly workspace: Workspace;
  private readonly pageOf: (code: number) => string | null;
  private readonly answered: () => void;
  private readonly manifests: ManifestFindings;
  private readonly now: () => number;
  /** Whether the editor asks by itself. */
  private pulls = false;
  private canRefresh = false;
  private showsProgress = false;
  private readonly pushed = new Map<string, string>();
  private timer: NodeJS.Timeout | undefined;
  private round = 0;
  private readonly resultIds = new WeakMap<object, string>();
  private lastId = 0;

  constructor(connection: Connection, workspace: Workspace, { pageOf, answered, manifests, now }: DiagnosticsSurroundings) {
    this.connection = connection;
    this.workspace = workspace;
    this.pageOf = pageOf;
    this.answered = answered;
    this.manifests = manifests;
    this.now = now;
  }

  configure(client: { readonly pulls: boolean; readonly canRefresh: boolean; readonly showsProgress: boolean }): void {
    this.pulls = client.pulls;
    this.canRefresh = client.canRefresh;
    this.showsProgress = client.showsProgress;
  }

  /** A document's text is new. */
  changed(uri: string): void {
    if (this.pulls) return;
    this.push(uri);
    this.rest();
  }

  /** Anything may be different now: files changed, projects were opened. */
  everythingChanged(): void {
    if (!this.pulls) this.rest();
    else if (this.canRefresh) this.connection.languages.diagnostics.refresh();
  }

  document(uri: string, previous: string | undefined): DocumentDiagnosticReport {
    const path = pathOf(uri);
    if (path === null) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    const session = this.workspace.sessionOf(path);
    const findings = session.findings(session.nameOf(path));
    if (!findings) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
    this.answered();
    const resultId = this.idOf(findings);
    if (resultId === previous) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(session, findings, this.pageOf) };
  }

  /**
   * All files of all projects, one at a time so that other requests get their turn.
   * @param report takes what is ready, where the editor can; else all comes in the end.
   */
  async all(previous: ReadonlyMap<string, string>, token: CancellationToken, report: ((part: WorkspaceDiagnosticReport) => void) | undefined): Promise<WorkspaceDiagnosticReport> {
    const gone = new Set(previous.keys());
    const items: WorkspaceDocumentDiagnosticReport[] = [];
    for await (const { session, name } of this.modulesInTurn(() => !token.isCancellationRequested)) {
      const item = this.guarded(() => this.workspaceItem(session, name, previous));
      if (item) gone.delete(item.uri);
      if (item && report) report({ items: [item] });
      else if (item) items.push(item);
    }
    if (token.isCancellationRequested) return { items: [] };
    for (const { uri, diagnostics } of await this.manifests(this.workspace.all())) {
      gone.delete(uri);
      if (diagnostics) items.push(this.report(uri, diagnostics, previous, () => [...diagnostics]));
    }
    this.answered();
    for (const uri of gone) items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
    return { items };
  }

  private workspaceItem(session: Session, name: string, previous: ReadonlyMap<string, string>): WorkspaceDocumentDiagnosticReport | null {
    const [findings, file] = [session.findings(name), session.fileOf(name)];
    if (!findings || file === undefined) return null;
    return this.report(uriOfPath(file), findings, previous, () => diagnosticsOf(session, findings, this.pageOf));
  }

  /** @param result the same object as long as it comes to the same. */
  private report(uri: string, result: object, previous: ReadonlyMap<string, string>, items: () => Diagnostic[]): WorkspaceDocumentDiagnosticReport {
    const resultId = this.idOf(result);
    if (previous.get(uri) === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId };
    return { kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId, items: items() };
  }

  private idOf(result: object): string {
    const known = this.resultIds.get(result);
    if (known) return known;
    const made = String(++this.lastId);
    this.resultIds.set(result, made);
    return made;
  }

  private rest(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.pushAll().catch((error: unknown) => this.fault(error)), REST);
  }

  /** A module that we fail on must not keep the others from being told. */
  private guarded<R>(run: () => R): R | null {
    try {
      return run();
    } catch (error) {
      this.fault(error);
      return null;
    }
  }

  /** What nobody waits for must not end the server. */
  private fault(error: unknown): void {
    this.connection.console.error(faultText(error));
  }

  private async pushAll(): Promise<void> {
    const round = ++this.round;
    const told = new Set<string>();
    for await (const { session, name } of this.modulesInTurn(() => round === this.round)) {
      const uri = this.guarded(() => {
        const [findings, file] = [session.findings(name), session.fileOf(name)];
        return findings && file !== undefined ? this.send(session, findings, uriOfPath(file)) : null;
      });
      if (uri !== null) told.add(uri);
    }
    for (const { uri, diagnostics } of await this.manifests(this.workspace.all())) {
      told.add(uri);
      if (diagnostics) this.tell(uri, diagnostics);
    }
    if (round !== this.round) return;
    this.answered();
    for (const uri of this.pushed.keys()) if (!told.has(uri)) this.tell(uri, []);
  }

  /** Every module of every project, as long as that is wanted; in between other requests get their turn. */
  private async *modulesInTurn(isWanted: () => boolean): AsyncGenerator<{ readonly session: Session; readonly name: string }> {
    const progress = new WorkProgress(this.connection, 'Checking', { isShown: this.showsProgress, now: this.now });
    const modules = this.workspace.all().flatMap((session) => session.modules().map((name) => ({ session, name })));
    try {
      for (const [index, module] of modules.entries()) {
        await setImmediate();
        await progress.step(index, modules.length);
        if (!isWanted()) return;
        yield module;
      }
    } finally {
      progress.end();
    }
  }

  private push(uri: string): void {
    const path = pathOf(uri);
    if (path === null) return;
    const session = this.workspace.sessionOf(path);
    const findings = session.findings(session.nameOf(path));
    if (findings) this.send(session, findings, uri);
  }

  private send(session: Session, findings: Findings, uri: string): string {
    this.tell(uri, diagnosticsOf(session, findings, this.pageOf));
    return uri;
  }

  /** To an editor that listens: only what is different from the last time. */
  tell(uri: string, items: readonly Diagnostic[]): void {
    const text = JSON.stringify(items);
    if ((this.pushed.get(uri) ?? '[]') === text) return;
    if (items.length === 0) this.pushed.delete(uri);
    else this.pushed.set(uri, text);
    void this.connection.sendDiagnostics({ uri, diagnostics: [...items] });
  }
}
