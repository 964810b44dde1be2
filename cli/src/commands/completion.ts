import { Argument, type Command } from 'commander';
import { declareCommand, type CommonOptions } from '../command.ts';
import { completionScript, SHELLS, type Shell } from '../completion.ts';
import type { Context } from '../context.ts';

/** `completion SHELL`: a script that completes commands, options and files. */
export function completionCommand(context: Context): Command {
  const { program } = context;
  return declareCommand('completion', 'complete commands in your shell', `Prints a script that your shell reads when it starts. It knows all commands and options of this version.`, [
    [`source <(${program} completion bash)`, 'in ~/.bashrc'],
    [`source <(${program} completion zsh)`, 'in ~/.zshrc'],
    [`${program} completion fish | source`, 'in ~/.config/fish/config.fish'],
  ])
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .action((shell: Shell, options: CommonOptions, command: Command) => {
      const root = command.parent;
      if (root) context.terminal(options.color).out(completionScript(shell, root));
    });
}
