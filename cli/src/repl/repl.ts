import { clearLine, createInterface, cursorTo, type Interface } from 'node:readline';
import type { RuntimeHost } from '@noodlecore/runtime/natives/host';
import { ExitCode } from '../exit-code.ts';
import { FileHost } from '../host.ts';
import { libraryModule } from '../library.ts';
import { findProject, openFolder } from '../project.ts';
import { nodeHost } from '../runtime-host.ts';
import type { Terminal } from '../terminal.ts';
import { version } from '../version.ts';
import { preludeModules } from '../workspace.ts';
import { diagnosticText, runCommand } from './commands.ts';
import { complete } from './complete.ts';
import { Evaluator } from './evaluator.ts';
import { HISTORY_LIMIT, readHistory, writeHistory } from './history.ts';
import { LineSource } from './line-source.ts';
import { Session } from './session.ts';

/** Reads, evaluates and prints until the input ends. */
export function runRepl(terminal: Terminal): Promise<number> {
  return new Repl(terminal, process.stdin.isTTY === true).run();
}

class Repl {
  private readonly terminal: Terminal;
  private readonly interactive: boolean;
  private readonly session: Session;
  private readonly evaluator: Evaluator;
  private readonly reader: Interface;
  private readonly lines = new LineSource();
  private readonly history: string[];
  /** The lines of an input that is not complete. */
  private pending = '';
  private state: 'reading' | 'running' = 'running';
  private failed = false;

  constructor(terminal: Terminal, interactive: boolean) {
    this.terminal = terminal;
    this.interactive = interactive;
    this.history = interactive ? readHistory() : [];
    this.session = new Session(new FileHost(findProject('.') ?? openFolder('.')), preludeModules());
    this.evaluator = new Evaluator(this.hostOfPrograms(), (name) => libraryModule(name) ?? this.session.compiled(name), terminal);
    this.reader = createInterface({
      input: process.stdin,
      output: interactive ? process.stdout : undefined,
      terminal: interactive,
      history: this.history,
      historySize: HISTORY_LIMIT,
      completer: (line: string) => complete(line, this.session),
    });
    this.reader.on('line', (line) => this.lines.add(line));
    this.reader.on('close', () => this.lines.end());
    this.reader.on('history', (all: string[]) => this.history.splice(0, this.history.length, ...all));
    this.reader.on('SIGINT', () => this.onInterrupt());
  }

  async run(): Promise<number> {
    if (this.interactive) this.terminal.out(`NoodleCore ${version}; :help helps\n`);
    for (let line = await this.read(); line !== null; line = await this.read()) {
      if (this.pending === '' && line.trimStart().startsWith(':')) {
        if (!runCommand(line.trim(), this.session, this.terminal)) break;
      } else await this.take(line);
    }
    if (this.pending !== '') await this.evaluate(this.pending);
    await this.evaluator.close();
    this.reader.close();
    if (this.interactive) writeHistory(this.history);
    return this.failed && !this.interactive ? ExitCode.failed : ExitCode.ok;
  }

  /** The next line. Meanwhile tasks of earlier inputs go on. */
  private async read(): Promise<string | null> {
    if (this.interactive) this.evaluator.goOn();
    this.state = 'reading';
    this.prompt();
    const line = await this.lines.next();
    this.state = 'running';
    await this.evaluator.pause();
    return line;
  }

  private prompt(): void {
    if (!this.interactive) return;
    this.reader.setPrompt(this.pending === '' ? '> ' : '… ');
    this.reader.prompt();
  }

  private async take(line: string): Promise<void> {
    const text = this.pending === '' ? line : `${this.pending}\n${line}`;
    const goesOn = this.session.isIncomplete(text);
    this.pending = goesOn ? text : '';
    if (!goesOn && text.trim() !== '') await this.evaluate(text);
  }

  private async evaluate(text: string): Promise<void> {
    const checked = this.session.check(text);
    if (checked.kind === 'rejected') {
      this.failed = true;
      this.terminal.error(`${diagnosticText(checked.diagnostics.filter(({ severity }) => severity === 'error'), this.terminal)}\n`);
    } else if (await this.evaluator.run(checked.module, { leavesTasks: this.interactive })) checked.accept();
    else this.failed = true;
  }

  private onInterrupt(): void {
    if (this.state === 'running') return this.evaluator.interrupt();
    if (this.pending === '' && this.reader.line === '') this.terminal.out('\n:quit or Ctrl+D ends\n');
    else this.terminal.out('\n');
    this.pending = '';
    // Forgets what is typed, as Ctrl+E and Ctrl+U do.
    this.reader.write(null, { ctrl: true, name: 'e' });
    this.reader.write(null, { ctrl: true, name: 'u' });
    this.prompt();
  }

  /** The world as programs see it here: their input is what is typed, and what they print while nobody waits moves the prompt. */
  private hostOfPrograms(): RuntimeHost {
    const host = nodeHost();
    const aroundPrompt = (write: (text: string) => void) => (text: string): void => {
      if (!this.interactive || this.state === 'running') return write(text);
      clearLine(process.stdout, 0);
      cursorTo(process.stdout, 0);
      write(text);
      this.reader.prompt(true);
    };
    return {
      ...host,
      write: aroundPrompt((text) => host.write(text)),
      writeError: aroundPrompt((text) => host.writeError(text)),
      readLine: () => this.lines.next(),
    };
  }
}
