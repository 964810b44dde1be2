import type { RunOutcome } from '@noodlecore/runtime/vm/run';
import type { Guard } from './guard.ts';
import type { ColorChoice } from './terminal.ts';

/** Says on standard error what went wrong in a run, if anything did. Programs that end well start without this being loaded. */
export async function tellOutcome(outcome: RunOutcome, guard: Pick<Guard, 'hint'>, color: ColorChoice = 'auto'): Promise<void> {
  if (outcome.error === null && outcome.unheard.length === 0) return;
  const { processTerminal } = await import('./terminal.ts');
  const { outcomeText } = await import('./outcome-text.ts');
  const { sourceAt } = await import('./source-at.ts');
  const { error, errorPalette, interactive } = processTerminal(color);
  error(outcomeText(outcome, { guard, palette: errorPalette, sourceAt: interactive ? sourceAt : undefined }));
}
