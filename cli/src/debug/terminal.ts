import { randomBytes, timingSafeEqual } from 'node:crypto';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import type { Debuggee, FromProgram, LaunchSettings, TerminalRequest, ToProgram } from '@noodlecore/debugger/index';
import { ExitCode } from '../exit-code.ts';
import { JsonLines } from './json-lines.ts';
import type { DebugJob } from './settings.ts';
import { DebugThread } from './thread.ts';

/** By what the program in the terminal shows that it is the one that was asked for: any other on this machine could come to the port first. */
const TOKEN = 'NOODLE_DEBUG_TOKEN';

/** How long a terminal may take to start the program: milliseconds. */
const PATIENCE = 30_000;

/** A program that runs in a terminal of the client's. There it is started by the same command, which comes back to a port of ours. */
export class TerminalDebuggee implements Debuggee {
  readonly #job: DebugJob;
  readonly #token = randomBytes(24).toString('hex');
  readonly #server: Server;
  readonly #timer: NodeJS.Timeout;
  /** What was said before it came. */
  readonly #early: ToProgram[] = [];
  #lines: JsonLines | null = null;
  #socket: Socket | null = null;
  #listener: (message: FromProgram) => void = () => {};
  #isOver = false;

  /** @param ask sends the client the request for a terminal */
  constructor(job: DebugJob, settings: LaunchSettings, ask: (request: TerminalRequest) => void) {
    this.#job = job;
    this.#server = createServer((socket) => this.#meet(socket));
    this.#server.once('error', (error) => this.#fail(`no port for the program in the terminal: ${error.message}`));
    this.#timer = setTimeout(() => this.#fail('the program did not start in the terminal'), PATIENCE);
    this.#server.listen(0, '127.0.0.1', () => ask(this.#request(settings, portOf(this.#server.address()))));
  }

  post(message: ToProgram): void {
    if (this.#lines) this.#lines.send(message);
    else this.#early.push(message);
  }

  kill(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
    this.#server.close();
    this.#socket?.destroy();
  }

  listen(listener: (message: FromProgram) => void): void {
    this.#listener = listener;
  }

  #request({ program, cwd, env, console }: LaunchSettings, port: number): TerminalRequest {
    return {
      kind: console === 'externalTerminal' ? 'external' : 'integrated',
      title: `noodle debug ${program}`,
      cwd: cwd ?? process.cwd(),
      args: [process.execPath, process.argv[1], 'debug', '--join', String(port)],
      env: { ...env, [TOKEN]: this.#token },
    };
  }

  /** The first that knows the token is the program. */
  #meet(socket: Socket): void {
    let isKnown = false;
    const lines = new JsonLines(socket, (value) => {
      if (isKnown) return isFromProgram(value) ? this.#hear(value) : undefined;
      if (this.#socket !== null || typeof value !== 'string' || !isSame(value, this.#token)) return void socket.destroy();
      isKnown = true;
      this.#begin(socket, lines);
    });
    socket.on('close', () => {
      if (isKnown) this.#hear({ kind: 'ended', exitCode: ExitCode.failed });
    });
  }

  #begin(socket: Socket, lines: JsonLines): void {
    clearTimeout(this.#timer);
    this.#server.close();
    this.#socket = socket;
    this.#lines = lines;
    lines.send(this.#job);
    for (const message of this.#early.splice(0)) lines.send(message);
  }

  #hear(message: FromProgram): void {
    if (this.#isOver) return;
    if (message.kind === 'ended' || message.kind === 'failed') this.#isOver = true;
    this.#listener(message);
  }

  #fail(text: string): void {
    this.#hear({ kind: 'failed', text });
    this.kill();
  }
}

/** The other end, in the terminal: runs what it is told to under the debugger at a port. Gives the program's exit code. */
export function joinDebugger(port: number): Promise<number> {
  const token = process.env[TOKEN] ?? '';
  delete process.env[TOKEN];
  return new Promise((resolve) => {
    let thread: DebugThread | null = null;
    let exitCode: number = ExitCode.failed;
    // The thread's own end follows what it says last.
    let isOver = false;
    const socket = connect(port, '127.0.0.1', () => lines.send(token));
    const lines = new JsonLines(socket, (value) => {
      if (thread) return isToProgram(value) ? thread.post(value) : undefined;
      if (!isJob(value)) return void socket.destroy();
      thread = new DebugThread(value, {});
      thread.listen((message) => {
        if (isOver) return;
        isOver = message.kind === 'ended' || message.kind === 'failed';
        lines.send(message);
        if (message.kind === 'failed') process.stderr.write(`${message.text}\n`);
        if (message.kind === 'ended') exitCode = message.exitCode;
        if (isOver) socket.end();
      });
    });
    socket.on('close', () => {
      thread?.kill();
      resolve(exitCode);
    });
  });
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0;
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)];
  return a.length === b.length && timingSafeEqual(a, b);
}

function hasKind(value: unknown, kinds: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string' && kinds.includes(value.kind);
}

/** Both ends are this toolchain's own, and know each other by the token: the kind tells the rest. */
function isFromProgram(value: unknown): value is FromProgram {
  return hasKind(value, ['message', 'output', 'ready', 'failed', 'waits', 'ended']);
}

function isToProgram(value: unknown): value is ToProgram {
  return hasKind(value, ['request', 'input', 'detach']);
}

function isJob(value: unknown): value is DebugJob {
  return typeof value === 'object' && value !== null && 'target' in value && 'consent' in value;
}
