import type { Command } from 'commander';
import { declareCommand, type CommonOptions } from '../command.ts';
import type { Context } from '../context.ts';

/** `repl`: statements one after the other, each run at once. */
export function replCommand(context: Context): Command {
  return declareCommand('repl', 'try statements and expressions', `What is typed runs at once. Declarations stay known, values are printed and kept as \`it\`, an input that is not complete goes on in the next line.
\`:help\` shows more.`, [
    ['noodle repl', 'then: 1 + 2, or :help'],
    ['echo "[3, 1, 2].sorted()" | noodle repl', 'without a terminal: only results are printed'],
  ]).action(async (options: CommonOptions) => {
    const { runRepl } = await import('../repl/repl.ts');
    context.exitCode = await runRepl(context.terminal(options.color));
  });
}
