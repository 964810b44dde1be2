import type { Terminal } from '../terminal.ts';

const CLEAR_LINE = '\r\u001b[2K';

/** One line that says what goes on, on a terminal only; written over, and gone at the end. */
export class Progress {
  private readonly terminal: Terminal;
  private isShown = false;

  constructor(terminal: Terminal) {
    this.terminal = terminal;
  }

  show(text: string): void {
    if (!this.terminal.interactive) return;
    this.terminal.error(`${CLEAR_LINE}${text.slice(0, (this.terminal.errorColumns ?? 80) - 1)}`);
    this.isShown = true;
  }

  clear(): void {
    if (this.isShown) this.terminal.error(CLEAR_LINE);
    this.isShown = false;
  }
}
