import type { Command } from 'commander';
import { declareCommand, formatOption, parseCount, PathArgument, strictOption, type CommonOptions } from '../command.ts';
import type { Context } from '../context.ts';
import { addGrantOptions, type GrantOptions } from '../grant-options.ts';

export interface TestOptions extends CommonOptions, GrantOptions {
  readonly filter?: string;
  readonly coverage?: boolean;
  readonly strict?: boolean;
  readonly watch?: boolean;
  /** Seconds. */
  readonly timeout: number;
}

/** `test [DIR]`: functions with `@test`, and the samples of doc comments. */
export function testCommand(context: Context): Command {
  const command = declareCommand('test', 'run the tests, and the samples of doc comments', `Tests are functions with \`@test\` in files below test/; the \`\`\`noodlecore blocks of doc comments are run as well, and
must print what stands behind their \`// =>\`. Tests may do to the world outside what the options allow, and what noodle.json asks for where whoever runs them agrees. The last line of the output is \`N passed, N failed\`.`, [
    ['noodle test', 'everything in the project'],
    ['noodle test --filter parser', 'tests whose name has `parser` in it'],
    ['noodle test --allow-requested', 'the tests may do what noodle.json asks for'],
    ['noodle test --coverage', 'also which lines were never run'],
  ])
    .addArgument(new PathArgument('[path]', 'a project, a folder or a file'))
    .option('--filter <text>', 'only tests whose name contains the text')
    .option('--coverage', 'report which lines the tests ran')
    .option('--timeout <seconds>', 'how long a test may take', parseCount, 30)
    .option('--watch', 'test again whenever a file changes')
    .addOption(strictOption())
    .addOption(formatOption())
    .action(async (path: string | undefined, options: TestOptions) => {
      const terminal = context.terminal(options.color);
      if (options.watch) context.exitCode = await (await import('../watch.ts')).watchTest(path, options, terminal);
      else context.exitCode = await (await import('../test/test.ts')).testTarget(path, options, terminal);
    });
  return addGrantOptions(command);
}
