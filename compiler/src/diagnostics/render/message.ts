import type { Severity } from '../diagnostic.ts';
import { plainPalette, type Palette } from './palette.ts';

export interface PlainMessage {
  readonly code: number;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
}

/** A coded message that no source line belongs to: the command line's own. */
export function renderMessage({ code, severity, message, hint }: PlainMessage, palette: Palette = plainPalette): string {
  const text = `${palette.severity(severity, `${severity}[${code}]`)}${palette.strong(`: ${message}`)}`;
  return hint === undefined ? text : `${text}\n${hintLine(hint, palette)}`;
}

export function hintLine(hint: string, palette: Palette = plainPalette): string {
  return `  ${palette.frame('=')} ${palette.help('hint:')} ${hint}`;
}
