import { Option, type Command } from 'commander';
import { declareCommand, parseCount, PathArgument, type CommonOptions } from '../command.ts';
import type { Context } from '../context.ts';
import { addGrantOptions, type GrantOptions } from '../grant-options.ts';

export interface DebugOptions extends CommonOptions, GrantOptions {
  readonly port?: number;
  readonly wait: boolean;
  readonly join?: number;
}

/** `debug`: for editors, and for programs that an editor attaches to. */
export function debugCommand(context: Context): Command {
  const command = declareCommand('debug', 'serve a debugger, or run a program for one', `Without a program it speaks the Debug Adapter Protocol over standard input and output, or at a port: editors start it by themselves. With a port
and a program it runs that here, and lets editors of this machine attach to it. Options for \`noodle\` stand in front of the program's name.`, [
    ['noodle debug', 'what an editor starts'],
    ['noodle debug --port 4711 server.nc', 'the program waits until a debugger has attached'],
    ['noodle debug --port 4711 --no-wait server.nc', 'it begins at once'],
  ])
    .addArgument(new PathArgument('[program]', 'an .nc or .nbc file, or a folder'))
    .addArgument(new PathArgument('[arguments...]', 'what `main` gets'))
    .option('--port <number>', 'where debuggers can attach; 0 is any that is free', parseCount)
    .addOption(new Option('--join <port>', 'what an editor starts in a terminal').argParser(parseCount).hideHelp())
    .option('--no-wait', 'begin before a debugger has attached')
    .passThroughOptions()
    .action(async (program: string | undefined, args: string[], options: DebugOptions) => {
      const terminal = context.terminal(options.color);
      context.exitCode = await (await import('../debug/debug.ts')).debugTarget(program, args, options, terminal);
    });
  return addGrantOptions(command);
}
