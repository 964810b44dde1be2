import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { DebugProtocol } from '@vscode/debugprotocol';
import { repository } from '../support/files.ts';
import type { Bodies, EventBodies } from './bodies.ts';

export type Files = Readonly<Record<string, string>>;

export interface Launch {
  readonly program?: string;
  readonly breakpoints?: Readonly<Record<string, readonly DebugProtocol.SourceBreakpoint[]>>;
  readonly functions?: readonly DebugProtocol.FunctionBreakpoint[];
  readonly filters?: readonly string[];
  readonly filterOptions?: readonly DebugProtocol.ExceptionFilterOptions[];
  readonly [option: string]: unknown;
}

/** A debugger's client as adapters meet it: the real process, the protocol over standard input and output, files in a folder of their own. */
export class Client {
  readonly folder: string;
  readonly events: DebugProtocol.Event[] = [];
  #input: Writable | null = null;
  #seq = 0;
  #pending = Buffer.alloc(0);
  readonly #answers = new Map<number, (response: DebugProtocol.Response) => void>();
  #waiting: (() => void)[] = [];
  #process: ChildProcess | null = null;
  #socket: Socket | null = null;
  exitCode: number | null = null;
  /** What the adapter has asked for: terminals. */
  readonly asked: DebugProtocol.RunInTerminalRequestArguments[] = [];
  /** The programs in terminals, of which there is one where `terminals` says so. */
  readonly inTerminal: ChildProcess[] = [];
  terminals: 'given' | 'refused' | 'empty' = 'given';
  errors = '';

  constructor(files: Files) {
    this.folder = realpathSync(mkdtempSync(join(tmpdir(), 'noodle-debug-')));
    for (const [path, text] of Object.entries(files)) this.write(path, text);
  }

  /** A client of `noodle debug`, initialised. */
  static async open(files: Files): Promise<Client> {
    const client = new Client(files);
    client.start(['debug']);
    await client.request('initialize', { adapterID: 'noodlecore' });
    return client;
  }

  /** Starts `noodle` in the folder, and talks with it. */
  start(args: readonly string[], talks = true): ChildProcess {
    const child = spawn(process.execPath, [join(repository, 'dist/noodle.js'), ...args], { cwd: this.folder, stdio: ['pipe', 'pipe', 'pipe'] });
    this.#process = child;
    child.stderr?.on('data', (data: Buffer) => (this.errors += data.toString()));
    child.on('exit', (code) => {
      this.exitCode = code ?? -1;
      this.#wake();
    });
    if (talks && child.stdin && child.stdout) this.talk(child.stdout, child.stdin);
    return child;
  }

  /** Talks with an adapter at a port. */
  attachTo(port: number): Promise<void> {
    const socket = connect(port, '127.0.0.1');
    this.#socket = socket;
    this.talk(socket, socket);
    return new Promise((resolve) => socket.once('connect', () => resolve()));
  }

  talk(output: Readable, input: Writable): void {
    this.#input = input;
    input.on('error', () => {});
    output.on('data', (data: Buffer) => {
      this.#pending = Buffer.concat([this.#pending, data]);
      while (this.#take());
    });
  }

  path(file: string): string {
    return join(this.folder, file);
  }

  write(file: string, text: string): void {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), text);
  }

  /** Bytes as they are, for what is no message. */
  raw(text: string): void {
    this.#input?.write(text);
  }

  send(command: string, args?: unknown): Promise<DebugProtocol.Response> {
    const seq = ++this.#seq;
    const body = JSON.stringify({ seq, type: 'request', command, arguments: args });
    const answered = new Promise<DebugProtocol.Response>((resolve) => this.#answers.set(seq, resolve));
    this.raw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    return answered;
  }

  /** The body of an answer; throws where it is a refusal. */
  async request<Command extends keyof Bodies>(command: Command, args?: unknown): Promise<Bodies[Command]> {
    const response = await this.send(command, args);
    if (!response.success) throw new Error(`${command}: ${response.message}`);
    return response.body;
  }

  /** Why a request is refused. */
  async refusal(command: string, args?: unknown): Promise<string> {
    const response = await this.send(command, args);
    if (response.success) throw new Error(`${command} was not refused: ${JSON.stringify(response.body)}`);
    return response.message ?? '';
  }

  /** The next event of a kind, taken out of those that have come. */
  async event<Name extends keyof EventBodies>(name: Name): Promise<EventBodies[Name]> {
    for (;;) {
      const index = this.events.findIndex((each) => each.event === name);
      if (index >= 0) return this.events.splice(index, 1)[0].body;
      if (this.exitCode !== null) throw new Error(`no event ${name}: the adapter has ended with ${this.exitCode}\n${this.errors}`);
      const ended = name === 'stopped' ? this.events.find((each) => each.event === 'terminated') : undefined;
      if (ended) throw new Error(`the program has ended without stopping; it printed\n${this.printed()}`);
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Waits until what has come is enough. */
  async until(isEnough: () => boolean): Promise<void> {
    while (!isEnough()) {
      if (this.exitCode !== null) throw new Error(`the adapter has ended with ${this.exitCode}\n${this.errors}`);
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** Launches, sets what is asked for, and lets the program begin. */
  async launch({ program = 'main.nc', breakpoints = {}, functions = [], filters = [], filterOptions = [], ...options }: Launch): Promise<DebugProtocol.Breakpoint[]> {
    const response = await this.send('launch', { program, cwd: this.folder, ...options });
    if (!response.success) throw new Error(`launch: ${response.message}\n${this.printed('stderr')}`);
    await this.event('initialized');
    const set: DebugProtocol.Breakpoint[] = [];
    for (const [file, each] of Object.entries(breakpoints)) set.push(...(await this.setBreakpoints(file, each)));
    await this.request('setFunctionBreakpoints', { breakpoints: functions });
    await this.request('setExceptionBreakpoints', { filters, filterOptions });
    await this.request('configurationDone');
    return set;
  }

  async setBreakpoints(file: string, breakpoints: readonly DebugProtocol.SourceBreakpoint[]): Promise<DebugProtocol.Breakpoint[]> {
    return (await this.request('setBreakpoints', { source: { path: this.path(file) }, breakpoints })).breakpoints;
  }

  /** Where the program has stopped: `reason fn:line`. */
  async stop(): Promise<string> {
    const { reason, threadId } = await this.event('stopped');
    const [top] = await this.stack(threadId);
    return `${reason} ${top ? `${top.name}:${top.line}` : '-'}`;
  }

  async stack(threadId?: number): Promise<DebugProtocol.StackFrame[]> {
    const thread = threadId ?? (await this.threads())[0].id;
    return (await this.request('stackTrace', { threadId: thread })).stackFrames;
  }

  async threads(): Promise<DebugProtocol.Thread[]> {
    return (await this.request('threads')).threads;
  }

  /** Goes on, and to the next stop. */
  async go(command: 'continue' | 'next' | 'stepIn' | 'stepOut', threadId = 1): Promise<string> {
    await this.request(command, { threadId });
    return this.stop();
  }

  async frame(index = 0, threadId?: number): Promise<number> {
    return (await this.stack(threadId))[index].id;
  }

  /** Names and values of a scope of a frame. */
  async scope(name: string, frame = 0): Promise<Record<string, string>> {
    const variables = await this.scopeVariables(name, frame);
    return Object.fromEntries(variables.map((each) => [each.name, each.value]));
  }

  async scopeVariables(name: string, frame = 0): Promise<DebugProtocol.Variable[]> {
    const { scopes } = await this.request('scopes', { frameId: await this.frame(frame) });
    const scope = scopes.find((each) => each.name === name);
    return scope ? this.variables(scope.variablesReference) : [];
  }

  async variables(variablesReference: number, page: object = {}): Promise<DebugProtocol.Variable[]> {
    return (await this.request('variables', { variablesReference, ...page })).variables;
  }

  /** An expression's value in a frame, as text; what is wrong with it where it has none. */
  async value(expression: string, { frame = 0, context = 'watch' } = {}): Promise<string> {
    const response = await this.send('evaluate', { expression, frameId: await this.frame(frame), context });
    return response.success ? response.body.result : `! ${response.message}`;
  }

  /** What the program has printed so far. */
  printed(category = 'stdout'): string {
    return this.events.filter((each) => each.event === 'output' && each.body.category === category).map((each) => each.body.output).join('');
  }

  /** Goes on to the program's end; gives its exit code. */
  async finish(): Promise<number> {
    await this.send('continue', { threadId: 1 });
    return this.ended();
  }

  async ended(): Promise<number> {
    const { exitCode } = await this.event('exited');
    await this.event('terminated');
    return exitCode;
  }

  close(): void {
    this.#process?.kill();
    for (const child of this.inTerminal) child.kill();
    this.#socket?.destroy();
    rmSync(this.folder, { recursive: true, force: true });
  }

  #take(): boolean {
    const end = this.#pending.indexOf('\r\n\r\n');
    if (end < 0) return false;
    const length = Number(/Content-Length: (\d+)/.exec(this.#pending.toString('latin1', 0, end))?.[1]);
    if (this.#pending.length < end + 4 + length) return false;
    const message = JSON.parse(this.#pending.toString('utf8', end + 4, end + 4 + length));
    this.#pending = this.#pending.subarray(end + 4 + length);
    if (message.type === 'response') this.#answers.get(message.request_seq)?.(message);
    else if (message.type === 'event') this.events.push(message);
    else if (message.command === 'runInTerminal') this.#giveTerminal(message);
    this.#wake();
    return true;
  }

  /** As an editor does: starts what it is asked to; here its input and output are pipes. */
  #giveTerminal({ seq, command, arguments: wanted }: DebugProtocol.RunInTerminalRequest): void {
    this.asked.push(wanted);
    const [file, ...args] = wanted.args;
    const success = this.terminals !== 'refused';
    if (this.terminals === 'given') this.inTerminal.push(spawn(file, args, { cwd: wanted.cwd, env: { ...process.env, ...this.#texts(wanted.env ?? {}) }, stdio: ['pipe', 'pipe', 'pipe'] }));
    const body = JSON.stringify({ seq: ++this.#seq, type: 'response', request_seq: seq, command, success, ...(success ? { body: {} } : { message: 'no room' }) });
    this.raw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  #texts(environment: Readonly<Record<string, string | null | undefined>>): Record<string, string> {
    return Object.fromEntries(Object.entries(environment).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])));
  }

  #wake(): void {
    for (const each of this.#waiting.splice(0)) each();
  }
}
