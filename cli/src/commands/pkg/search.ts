import { Option, type Command } from 'commander';
import { declareCommand, formatOption, parseCount, type CommonOptions } from '../../command.ts';
import type { Context } from '../../context.ts';
import type { RegistryOptions } from '../../pkg/registry.ts';
import { registryOption } from './options.ts';

interface SearchOptions extends CommonOptions, RegistryOptions {
  readonly sort: 'relevance' | 'newest' | 'downloads' | 'name';
  readonly page: number;
}

/** `pkg search WORD…`: what there is. */
export function searchCommand(context: Context): Command {
  return declareCommand('search', 'search the registry', `Looks for words in names, descriptions and keywords.`, [
    ['noodle pkg search json', 'one word'],
    ['noodle pkg search read csv --sort downloads', 'several; what is used most comes first'],
  ])
    .argument('[word...]', 'what to look for')
    .addOption(new Option('--sort <order>', 'what comes first').choices(['relevance', 'newest', 'downloads', 'name']).default('relevance'))
    .option('--page <number>', 'further results', parseCount, 1)
    .addOption(registryOption())
    .addOption(formatOption())
    .action(async (words: string[], options: SearchOptions) => {
      const terminal = context.terminal(options.color);
      const { operations } = await import('../../pkg/operations.ts');
      const { openConnection } = await import('../../pkg/registry.ts');
      const { table } = await import('../../pkg/table.ts');
      const { routes } = await operations();
      const found = await (await openConnection(options)).ask(routes.search, { query: { q: words.join(' '), page: options.page, sort: options.sort } });
      if (options.format === 'json') return terminal.out(`${JSON.stringify({ type: 'search', ...found })}\n`);
      terminal.out(table([], found.packages.map(({ name, version, description, deprecated }) => [name, version, deprecated ? '(deprecated)' : description])));
      const shown = (found.page - 1) * found.size + found.packages.length;
      if (found.total > shown) terminal.error(`${found.total - shown} more: --page ${found.page + 1}\n`);
      if (found.total === 0) terminal.error('nothing found\n');
    });
}
