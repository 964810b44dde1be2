import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { completionCommand } from './commands/completion.ts';
import { dumpCommand } from './commands/dump.ts';
import { explainCommand } from './commands/explain.ts';
import { fmtCommand } from './commands/fmt.ts';
import type { ProgramDescription } from './main.ts';

export const noodlec: ProgramDescription = {
  name: 'noodlec',
  summary: 'The compiler of the .nc language.',
  commands: {
    'Code:': [checkCommand, fmtCommand, buildCommand, dumpCommand],
    'Help and tools:': [explainCommand, completionCommand],
  },
  elsewhere: { new: 'noodle', run: 'noodle', test: 'noodle', repl: 'noodle', doc: 'noodle', lsp: 'noodle' },
};
