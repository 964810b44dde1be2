import { plainPalette, type Palette } from '@noodlecore/compiler/diagnostics/render/palette';
import { hintLine } from '@noodlecore/compiler/diagnostics/render/message';
import { runtimeMessage } from '@noodlecore/runtime/value/errors';
import type { ErrorReport } from '@noodlecore/runtime/vm/errors';
import type { RunOutcome } from '@noodlecore/runtime/vm/run';
import type { Guard } from './guard.ts';

const NOT_ALLOWED = 4001;

/** The error that ended the program, and those of tasks that nobody awaited. */
export function outcomeText({ error, unheard }: RunOutcome, guard?: Guard, palette: Palette = plainPalette): string {
  const parts = unheard.map((report) => `${headline('Error', 3307, runtimeMessage(3307, { message: report.message }), palette)}\ncaused by ${errorText(report, palette)}`);
  if (error) parts.push(errorText(error, palette));
  const hint = [error, ...unheard].some(isRefusal) ? guard?.hint() : null;
  if (hint) parts.push(`${hintLine(hint, palette)}\n`);
  return parts.join('');
}

/** `ShopError [8123] no stock`, then its trace and its causes. */
function errorText({ className, code, message, trace, cause }: ErrorReport, palette: Palette): string {
  const lines = [headline(className, code, message, palette), ...trace.map((place) => palette.frame(`    at ${place}`))];
  return `${lines.join('\n')}\n${cause ? `caused by ${errorText(cause, palette)}` : ''}`;
}

function headline(className: string, code: number, message: string, palette: Palette): string {
  return `${palette.severity('error', `${className} [${code}]`)} ${palette.strong(message)}`;
}

/** Also as a cause: whoever wraps an error says less about it. */
function isRefusal(report: ErrorReport | null): boolean {
  return report !== null && (report.code === NOT_ALLOWED || isRefusal(report.cause));
}
