import { spawn, type ChildProcess } from 'node:child_process';

/** How long a step of a conversation may take before the test fails with what is on the screen. */
const PATIENCE = 60_000;

/** A command on a terminal of its own: what it writes can be waited for, and answered. */
export class TerminalSession {
  private readonly child: ChildProcess;
  private readonly ended: Promise<number>;
  private screen = '';
  /** Up to where `until` has looked. */
  private seen = 0;
  private onOutput: () => void = () => {};

  /** `script` is what Debian and macOS both bring to make a terminal. */
  constructor(line: string, options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv }) {
    const args = process.platform === 'darwin' ? ['-q', '/dev/null', '/bin/bash', '-c', line] : ['-qec', line, '/dev/null'];
    this.child = spawn('script', args, { ...options, stdio: ['pipe', 'pipe', 'inherit'] });
    this.child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      this.screen += text.replaceAll('\r\n', '\n');
      this.onOutput();
    });
    this.ended = new Promise((resolve) => this.child.on('close', (code) => resolve(code ?? -1)));
  }

  /** Waits until the text appears that was not there before; gives all that came with it. */
  async until(text: string): Promise<string> {
    const from = this.seen;
    const appeared = new Promise<void>((resolve) => {
      this.onOutput = () => {
        const at = this.screen.indexOf(text, from);
        if (at < 0) return;
        this.seen = at + text.length;
        resolve();
      };
      this.onOutput();
    });
    await this.inTime(appeared, `\`${text}\``);
    return this.screen.slice(from, this.seen);
  }

  type(text: string): void {
    this.child.stdin?.write(text);
  }

  /** Waits for the command's end; gives its exit code and the rest of what it wrote. */
  async end(): Promise<{ exitCode: number; output: string }> {
    const exitCode = await this.inTime(this.ended, 'the end');
    return { exitCode, output: this.screen.slice(this.seen) };
  }

  private async inTime<T>(happened: Promise<T>, what: string): Promise<T> {
    const { promise: late, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(() => reject(new Error(`waited in vain for ${what}; the screen:\n${this.screen}`)), PATIENCE);
    try {
      return await Promise.race([happened, late]);
    } catch (error) {
      this.child.kill();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
}
