import type { Severity } from '../diagnostic.ts';

/** How to colour each part of a rendered diagnostic. The compiler knows no terminal; the command line brings the colours. */
export interface Palette {
  severity(severity: Severity, text: string): string;
  /** The message in the header. */
  strong(text: string): string;
  /** Gutter, line numbers, boxes. */
  frame(text: string): string;
  /** Marks and text of secondary labels. */
  secondary(text: string): string;
  /** `hint:`, `fix:` and the mended line. */
  help(text: string): string;
}

const asIs = (text: string): string => text;

/** No colour at all: pipes, files, snapshots. */
export const plainPalette: Palette = {
  severity: (_severity, text) => text,
  strong: asIs,
  frame: asIs,
  secondary: asIs,
  help: asIs,
};
