import { Control } from '@noodlecore/runtime/debug/control';
import type { Channel } from './channel.ts';
import type { DebuggedProgram } from './program.ts';
import { Session, type SessionOptions } from './session.ts';

export interface RunOptions extends SessionOptions {
  /** Begins at once, whether or not a client has said where to stop. */
  readonly beginsAtOnce: boolean;
  /** Nothing ever stops it. */
  readonly noDebug: boolean;
}

export interface RunParts {
  readonly program: DebuggedProgram;
  readonly channel: Channel;
  /** A line that was typed for the program. */
  readonly input: (line: string | null) => void;
  /** Hands on what the program has printed so far. */
  readonly flush: () => void;
}

/** Runs a program under a session, from the client's `configurationDone` to its end. */
export async function runDebugged({ program, channel, input, flush }: RunParts, options: RunOptions): Promise<void> {
  let begin = (): void => {};
  const begun = new Promise<void>((resolve) => (begin = resolve));
  const session = new Session(program, channel, options, { begin, input, flush });
  if (options.beginsAtOnce) begin();
  channel.post({ kind: 'ready' });
  await begun;
  const exitCode = await program.run((vm) => {
    const control = new Control(vm, session);
    if (!options.noDebug) session.attach(control);
    return control;
  });
  flush();
  channel.post({ kind: 'ended', exitCode });
}
