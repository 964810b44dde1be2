import type { NbcModule } from '@noodlecore/runtime/nbc/module';
import { Vm } from '@noodlecore/runtime/vm/vm';
import { outcomeText } from '../outcome-text.ts';
import { libraryModule } from '../library.ts';
import { nodeHost } from '../runtime-host.ts';
import type { Terminal } from '../terminal.ts';

/** Runs the inputs of a REPL one after the other in one Vm, so that what they made stays. */
export class Evaluator {
  private readonly vm = new Vm({
    host: nodeHost(),
    resolve: libraryModule,
    // Whoever types has every right that the process has.
    allows: () => true,
  });

  /** Gives false where the input ended with an error, which is told. */
  async run(module: NbcModule, terminal: Terminal): Promise<boolean> {
    this.vm.load(module, { trusted: true });
    const outcome = await this.vm.initialise(module.name);
    const text = outcomeText(outcome, undefined, terminal.errorPalette);
    if (text !== '') terminal.error(text);
    return outcome.error === null;
  }
}
