import type { ColorChoice, Terminal } from './terminal.ts';

export type OutputFormat = 'human' | 'json';

/** What every command is given: where to write, and where to leave its exit code. */
export interface Context {
  /** `noodle` or `noodlec`. */
  readonly program: string;
  readonly terminal: (color: ColorChoice) => Terminal;
  exitCode: number;
}
