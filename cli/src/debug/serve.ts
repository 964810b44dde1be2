import { createServer, type AddressInfo, type Server } from 'node:net';
import type { Readable, Writable } from 'node:stream';
import { Adapter, Connection, RequestError, type Debuggee, type FromProgram, type LaunchSettings, type TerminalRequest } from '@noodlecore/debugger/index';
import { ExitCode } from '../exit-code.ts';
import { TerminalDebuggee } from './terminal.ts';
import { DebugThread } from './thread.ts';
import { jobOf, type DebugJob } from './settings.ts';

/** Serves the client at standard input and output until it goes. */
export function serveClient(): Promise<void> {
  return new Promise((resolve) => serve(process.stdin, process.stdout, null, () => {
    // What is left unread would keep the process.
    process.stdin.destroy();
    resolve();
  }));
}

/** Serves clients at a port of this machine, each with a program of its own, for ever. */
export async function serveClients(port: number, tell: (text: string) => void): Promise<never> {
  const server = createServer((socket) => serve(socket, socket, null, () => socket.end()));
  tell(`waiting for debuggers at 127.0.0.1:${await listen(server, port)}\n`);
  return new Promise(() => {});
}

/** Runs a program here, which a debugger can attach to and leave again. Gives its exit code. */
export async function runAttachable(job: DebugJob, port: number, tell: (text: string) => void): Promise<number> {
  const program = new SharedProgram(new DebugThread(job, {}));
  const server = createServer((socket) => serve(socket, socket, program, () => socket.end()));
  tell(`a debugger can attach at 127.0.0.1:${await listen(server, port)}\n`);
  const exitCode = await program.ended(tell);
  server.close();
  return exitCode;
}

function serve(input: Readable, output: Writable, running: Debuggee | null, onDone: () => void): void {
  let done = false;
  const finish = (): void => {
    if (done) return;
    done = true;
    onDone();
  };
  const adapter = new Adapter({ send: (message) => connection.send(message), launch: (settings) => launch(settings), launchInTerminal, running, onDone: finish });
  const connection = new Connection(input, output, (request) => adapter.receive(request), () => {
    if (!done) adapter.lost();
  });
}

function launch(settings: LaunchSettings): Debuggee {
  if (settings.cwd !== undefined) enter(settings.cwd);
  return new DebugThread(jobOf(settings), settings.env);
}

function launchInTerminal(settings: LaunchSettings, ask: (request: TerminalRequest) => void): Debuggee {
  return new TerminalDebuggee({ ...jobOf(settings), terminal: { atOnce: false } }, settings, ask);
}

function enter(folder: string): void {
  try {
    process.chdir(folder);
  } catch {
    throw new RequestError(`there is no folder \`${folder}\``);
  }
}

/** Only this machine's own programs may come: whoever debugs a program can do whatever it can. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(portOf(server.address())));
  });
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

/** A program that outlives the clients that look at it. */
class SharedProgram implements Debuggee {
  readonly #thread: DebugThread;
  #listener: (message: FromProgram) => void = () => {};
  #onEnd: (exitCode: number, failure: string) => void = () => {};

  constructor(thread: DebugThread) {
    this.#thread = thread;
  }

  /** @param tell where it says why it cannot run */
  ended(tell: (text: string) => void): Promise<number> {
    return new Promise((resolve) => {
      this.#onEnd = (exitCode, failure) => {
        if (failure !== '') tell(failure);
        resolve(exitCode);
      };
      this.#thread.listen((message) => this.#hear(message));
    });
  }

  post(message: Parameters<Debuggee['post']>[0]): void {
    this.#thread.post(message);
  }

  kill(): void {
    this.#thread.kill();
    this.#onEnd(ExitCode.failed, '');
  }

  listen(listener: (message: FromProgram) => void): void {
    this.#listener = listener;
  }

  #hear(message: FromProgram): void {
    if (message.kind !== 'ready') this.#listener(message);
    if (message.kind === 'ended') this.#onEnd(message.exitCode, '');
    if (message.kind === 'failed') this.#onEnd(ExitCode.failed, `${message.text}\n`);
  }
}
