import { plainPalette, type Palette } from '@noodlecore/compiler/diagnostics/render/palette';
import { hintLine } from '@noodlecore/compiler/diagnostics/render/message';
import { runtimeMessage } from '@noodlecore/runtime/value/errors';
import type { ErrorReport } from '@noodlecore/runtime/vm/errors';
import type { RunOutcome } from '@noodlecore/runtime/vm/run';
import type { Guard } from './guard.ts';

const NOT_ALLOWED = 4001;
const READ_TOO_EARLY = 3106;

export interface OutcomeStyle {
  readonly palette?: Palette;
  /** Where the program was refused something, it knows what would have allowed it. */
  readonly guard?: Pick<Guard, 'hint'>;
  /** The line of source that stands at a place such as `main (shop.nc:3)`; null where it cannot be shown. */
  readonly sourceAt?: (place: string) => SourceLine | null;
}

export interface SourceLine {
  readonly line: number;
  readonly text: string;
}

/** The error that ended the program, and those of tasks that nobody awaited. */
export function outcomeText({ error, unheard }: RunOutcome, { palette = plainPalette, guard, sourceAt = () => null }: OutcomeStyle = {}): string {
  const writer = new ErrorWriter(palette, sourceAt);
  const parts = unheard.map((report) => `${writer.headline('Error', 3307, runtimeMessage(3307, { message: report.message }))}\ncaused by ${writer.error(report)}`);
  if (error) parts.push(writer.error(error));
  const hint = [error, ...unheard].some(isRefusal) ? guard?.hint() : error && orderHint(error);
  if (hint) parts.push(`${hintLine(hint, palette)}\n`);
  return parts.join('');
}

class ErrorWriter {
  private readonly palette: Palette;
  private readonly sourceAt: (place: string) => SourceLine | null;

  constructor(palette: Palette, sourceAt: (place: string) => SourceLine | null) {
    this.palette = palette;
    this.sourceAt = sourceAt;
  }

  /** `ShopError [8123] no stock`, then its trace and its causes. */
  error({ className, code, message, trace, cause }: ErrorReport): string {
    const lines = [this.headline(className, code, message), ...this.trace(trace)];
    return `${lines.join('\n')}\n${cause ? `caused by ${this.error(cause)}` : ''}`;
  }

  headline(className: string, code: number, message: string): string {
    return `${this.palette.severity('error', `${className} [${code}]`)} ${this.palette.strong(message)}`;
  }

  /** Below the innermost call that is the program's own, its line. */
  private trace(places: readonly string[]): string[] {
    let shown = false;
    return places.flatMap((place) => {
      const row = this.palette.frame(`    at ${place}`);
      const source = shown ? null : this.sourceAt(place);
      if (source === null) return [row];
      shown = true;
      return [row, `      ${this.palette.frame(`${source.line} │`)} ${source.text}`];
    });
  }
}

/** Of what the top level reads before the line that gives it its value. */
function orderHint({ code, message, trace }: ErrorReport): string | null {
  const [, name] = code === READ_TOO_EARLY ? (/^'([^']+)'/.exec(message) ?? []) : [];
  const [, place] = /^top level \((.+)\)$/.exec(trace.at(-1) ?? '') ?? [];
  if (name === undefined || place === undefined) return null;
  return `the top level runs from its first line to its last, and had come to ${place}: what gives \`${name}\` its value must stand above that`;
}

/** Also as a cause: whoever wraps an error says less about it. */
function isRefusal(report: ErrorReport | null): boolean {
  return report !== null && (report.code === NOT_ALLOWED || isRefusal(report.cause));
}
