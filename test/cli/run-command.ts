import { plainPalette } from '@noodlecore/compiler/diagnostics/render/palette';
import { runProgram } from '@noodlecore/cli/main';
import { noodle } from '@noodlecore/cli/noodle';
import { noodlec } from '@noodlecore/cli/noodlec';

export interface CommandResult {
  readonly exitCode: number;
  readonly output: string;
  readonly error: string;
}

/** Runs a command line in this process: `noodle explain 1201`. */
export async function runCommand(...words: string[]): Promise<CommandResult> {
  let output = '';
  let error = '';
  const terminal = () => ({
    out: (text: string) => void (output += text),
    error: (text: string) => void (error += text),
    outPalette: plainPalette,
    errorPalette: plainPalette,
    errorColumns: undefined,
    interactive: false,
    width: 80,
  });
  const [name, ...args] = words;
  const exitCode = await runProgram(name === 'noodlec' ? noodlec : noodle, args, terminal);
  return { exitCode, output, error };
}
