import type { Connection } from 'vscode-languageserver';
import type { Workspace } from '../workspace/workspace.ts';
import { faultText } from './fault-text.ts';

/** How long after the last answer about diagnostics programs are opened: milliseconds. */
const OPENING = 100;

/** How long after the first answer with news they are put on disk, so that this happens no more often: milliseconds. */
const KEEPING = 10_000;

/**
 * What is done while the editor rests: programs that disk has answered for are opened, so that the first key finds them ready, and what
 * was found is put on disk for the next start.
 */
export class Rest {
  private readonly connection: Connection;
  private readonly workspace: Workspace;
  private opening: NodeJS.Timeout | undefined;
  private keeping: NodeJS.Timeout | undefined;

  constructor(connection: Connection, workspace: Workspace) {
    this.connection = connection;
    this.workspace = workspace;
  }

  /** Something was answered; nothing may follow. */
  begin(): void {
    clearTimeout(this.opening);
    this.opening = setTimeout(() => this.guarded(() => this.open()), OPENING);
    this.keeping ??= setTimeout(() => this.guarded(() => this.keep()), KEEPING);
  }

  /** The server ends. */
  end(): void {
    clearTimeout(this.opening);
    clearTimeout(this.keeping);
    this.guarded(() => this.keep());
  }

  private open(): void {
    for (const session of this.workspace.opened()) if (session.hasDocuments) session.upToDate();
  }

  private keep(): void {
    this.keeping = undefined;
    for (const session of this.workspace.opened()) session.keep();
  }

  /** Nobody waits for it: it must not end the server. */
  private guarded(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.connection.console.error(faultText(error));
    }
  }
}
