import type { Command } from 'commander';
import { declareCommand } from '../command.ts';
import type { Context } from '../context.ts';

/** `lsp`: the language server, for editors. */
export function lspCommand(_context: Context): Command {
  return declareCommand('lsp', 'serve an editor', `Speaks the Language Server Protocol over standard input and output; editors start it by themselves. It reports mistakes while you type, offers their fixes, shows types and
documentation, and formats.`, [['noodle lsp --stdio', 'what an editor starts']])
    .option('--stdio', 'the only way there is; editors say it')
    .action(async () => {
      const { serveEditor } = await import('../language-server.ts');
      await serveEditor();
    });
}
