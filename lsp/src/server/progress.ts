import type { Connection } from 'vscode-languageserver';

/** Work that is done sooner is never shown: milliseconds. */
const NOTICEABLE = 300;

/** The least time between two reports: milliseconds. */
const INTERVAL = 100;

type Reporter = Awaited<ReturnType<Connection['window']['createWorkDoneProgress']>>;

/** Work of many steps, shown in the editor where it takes long enough to be noticed, and where the editor can show it. */
export class WorkProgress {
  private readonly connection: Connection;
  private readonly title: string;
  private readonly isShown: boolean;
  private readonly now: () => number;
  private readonly started: number;
  private reporter: Reporter | null = null;
  private reported = 0;

  /** @param now the time, in milliseconds from anywhere. */
  constructor(connection: Connection, title: string, { isShown, now }: { readonly isShown: boolean; readonly now: () => number }) {
    this.connection = connection;
    this.title = title;
    this.isShown = isShown;
    this.now = now;
    this.started = now();
  }

  /** So much of it is done. */
  async step(done: number, total: number): Promise<void> {
    const now = this.now();
    if (!this.isShown || now - this.started < NOTICEABLE || now - this.reported < INTERVAL) return;
    this.reported = now;
    const percentage = Math.floor((done / total) * 100);
    const message = `${done} of ${total} modules`;
    if (this.reporter) this.reporter.report(percentage, message);
    else {
      this.reporter = await this.connection.window.createWorkDoneProgress();
      this.reporter.begin(this.title, percentage, message);
    }
  }

  end(): void {
    this.reporter?.done();
    this.reporter = null;
  }
}
