import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { completionCommand } from './commands/completion.ts';
import { debugCommand } from './commands/debug.ts';
import { docCommand } from './commands/doc.ts';
import { explainCommand } from './commands/explain.ts';
import { fmtCommand } from './commands/fmt.ts';
import { lspCommand } from './commands/lsp.ts';
import { newCommand } from './commands/new.ts';
import { pkgCommand } from './commands/pkg/pkg.ts';
import { replCommand } from './commands/repl.ts';
import { runCommand } from './commands/run.ts';
import { testCommand } from './commands/test.ts';
import type { ProgramDescription } from './main.ts';

export const noodle: ProgramDescription = {
  name: 'noodle',
  summary: 'Make, run and test programs in the .nc language.',
  commands: {
    'Programs:': [newCommand, runCommand, debugCommand, testCommand, replCommand],
    'Code:': [checkCommand, fmtCommand, buildCommand, docCommand],
    'Packages:': [pkgCommand],
    'Help and tools:': [explainCommand, completionCommand, lspCommand],
  },
  elsewhere: { dump: 'noodlec' },
};
