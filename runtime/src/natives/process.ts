import { expectList, expectNumber, expectString } from '../value/expect.ts';
import { fail } from '../value/fail.ts';
import type { Value } from '../value/value.ts';
import { HostError } from './host.ts';
import type { NativeContext, NativeModule, Suspension } from './native.ts';

export const processNatives: NativeModule = {
  'Process.args': (context) => [...context.programArguments],
  'Process.exit': (context, code) => context.exit(expectNumber(code) & 255),
  'Process.id': (context) => context.host.processId,
  'Process.platform': (context) => context.host.platform,
  'Process.currentDirectory': (context) => context.host.files.currentDirectory(),
  runProcess,
};

function runProcess(context: NativeContext, command: Value, args: Value, directory: Value, input: Value): Suspension {
  const program = expectString(command);
  context.require('run', program);
  const options = {
    ...(directory === null ? {} : { directory: expectString(directory) }),
    ...(input === null ? {} : { input: expectString(input) }),
  };
  return context.awaitPromise(program, run(context, program, expectList(args).map(expectString), options));
}

async function run(context: NativeContext, program: string, args: string[], options: { directory?: string; input?: string }): Promise<Value> {
  try {
    const result = await context.host.runProcess(program, args, options);
    return [String(result.exitCode), result.output, result.errorOutput];
  } catch (error) {
    if (error instanceof HostError) fail(2020, { command: program, reason: error.message });
    throw error;
  }
}
