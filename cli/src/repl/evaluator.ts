import type { RuntimeHost } from '@noodlecore/runtime/natives/host';
import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import type { RunOutcome } from '@noodlecore/runtime/vm/run';
import { Vm } from '@noodlecore/runtime/vm/vm';
import { outcomeText } from '../outcome-text.ts';
import type { Terminal } from '../terminal.ts';

/** Runs the inputs of a REPL one after the other in one Vm, so that what they made stays. */
export class Evaluator {
  private readonly vm: Vm;
  private readonly terminal: Terminal;
  private running: { readonly stop: AbortController; readonly ended: Promise<unknown> } | null = null;

  /** @param resolve finds what inputs import. */
  constructor(host: RuntimeHost, resolve: (module: string) => NbcModule | undefined, terminal: Terminal) {
    this.terminal = terminal;
    // Whoever types has every right that the process has.
    this.vm = new Vm({ host, resolve, allows: () => true });
  }

  /** Runs an input to its end. Gives false where that was an error, which is told, or an interruption. */
  async run(module: NbcModule, { leavesTasks }: { readonly leavesTasks: boolean }): Promise<boolean> {
    this.vm.load(module, { trusted: true });
    const outcome = await this.untilStopped((signal) => this.vm.initialise(module.name, { signal, leavesTasks }));
    if (outcome.stopped) {
      this.vm.abandon();
      this.terminal.error('interrupted\n');
    }
    return outcome.error === null && !outcome.stopped;
  }

  /** Lets the tasks that inputs have started go on, until `pause`. */
  goOn(): void {
    void this.untilStopped((signal) => this.vm.goOn({ signal }));
  }

  async pause(): Promise<void> {
    const { running } = this;
    running?.stop.abort();
    await running?.ended;
  }

  /** Ends what runs: the input and all tasks. */
  interrupt(): void {
    this.running?.stop.abort();
  }

  /** Ends all tasks for good, so that nothing keeps the process. */
  async close(): Promise<void> {
    await this.pause();
    this.vm.abandon();
  }

  private async untilStopped(begin: (signal: AbortSignal) => Promise<RunOutcome>): Promise<RunOutcome> {
    const stop = new AbortController();
    const ended = begin(stop.signal);
    this.running = { stop, ended };
    const outcome = await ended;
    this.running = null;
    const text = outcomeText(outcome, { palette: this.terminal.errorPalette });
    if (text !== '') this.terminal.error(text);
    return outcome;
  }
}
