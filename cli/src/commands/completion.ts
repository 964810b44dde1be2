import { Argument, type Command } from 'commander';
import { declareCommand, type CommonOptions } from '../command.ts';
import { answerText, completionScript, SHELLS, type Shell } from '../completion-scripts.ts';
import type { Context } from '../context.ts';

/** `completion SHELL`: a script that completes commands, options and files. The script asks with the words that are typed. */
export function completionCommand(context: Context): Command {
  const { program } = context;
  return declareCommand('completion', 'complete commands in your shell', `Prints a script that your shell reads when it starts. At each Tab the script asks this command what may come next,
so it always knows the commands and options of the version that you have.`, [
    [`source <(${program} completion bash)`, 'in ~/.bashrc'],
    [`source <(${program} completion zsh)`, 'in ~/.zshrc, behind compinit'],
    [`${program} completion fish | source`, 'in ~/.config/fish/config.fish'],
    [`${program} completion bash -- explain 12`, 'what the script asks: what may come next'],
  ])
    .addArgument(new Argument('<shell>', 'which shell').choices(SHELLS))
    .argument('[words...]', 'what is typed so far')
    .action(async (shell: Shell, words: string[], options: CommonOptions, command: Command) => {
      const { out } = context.terminal(options.color);
      const root = command.parent;
      if (words.length === 0 || root === null) return out(completionScript(shell, program));
      const { candidatesFor } = await import('../completion.ts');
      out(answerText(candidatesFor(root, words), shell));
    });
}
