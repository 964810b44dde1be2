import { Chalk, supportsColor, supportsColorStderr } from 'chalk';
import { plainPalette, type Palette } from '@noodlecore/compiler/diagnostics/render/palette';
import { writeAll } from './write-all.ts';

export type ColorChoice = 'auto' | 'always' | 'never';

/** Where commands write to: the process's own streams, or a collector in tests. */
export interface Terminal {
  /** Results: what a pipe wants to read. */
  out(text: string): void;
  /** Everything else: diagnostics, progress. */
  error(text: string): void;
  readonly outPalette: Palette;
  readonly errorPalette: Palette;
  /** Somebody watches: progress may be drawn. */
  readonly interactive: boolean;
  /** Columns in which text is easy to read. */
  readonly width: number;
  /** Columns of the screen that errors are written to; none where they go into a file or a pipe. */
  readonly errorColumns: number | undefined;
}

/** Where nothing says how wide a terminal is. */
const USUAL_WIDTH = 80;

const NARROWEST = 30;

/** Longer lines than this are hard to read, however wide the terminal is. */
const WIDEST = 100;

/** The process's own. In `auto`, chalk decides from the terminal, NO_COLOR and FORCE_COLOR. */
export function processTerminal(color: ColorChoice): Terminal {
  const paletteFor = (supported: boolean): Palette => (color === 'always' || (color === 'auto' && supported && !process.env['NO_COLOR']) ? colorPalette() : plainPalette);
  return {
    out: (text) => writeAll(1, text),
    error: (text) => writeAll(2, text),
    outPalette: paletteFor(supportsColor !== false),
    errorPalette: paletteFor(supportsColorStderr !== false),
    interactive: process.stderr.isTTY === true,
    errorColumns: columnsOf(process.stderr.columns),
    width: Math.min(columnsOf(process.stdout.columns) ?? USUAL_WIDTH, WIDEST),
  };
}

/** Terminals that nobody looks at say that they have no columns; in very few, wrapping would leave one word a line. */
function columnsOf(columns: number | undefined): number | undefined {
  return columns !== undefined && columns >= NARROWEST ? columns : undefined;
}

/** The sixteen colours that every terminal has, so that the user's own scheme decides how they look. */
export function colorPalette(): Palette {
  const chalk = new Chalk({ level: 1 });
  return {
    severity: (severity, text) => (severity === 'error' ? chalk.red : severity === 'warning' ? chalk.yellow : chalk.blue).bold(text),
    strong: chalk.bold,
    frame: chalk.blue,
    secondary: chalk.cyan,
    help: chalk.green,
  };
}
