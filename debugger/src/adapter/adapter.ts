import { argumentsOf, flag, optionalText, record, RequestError, type Arguments } from '../protocol/arguments.ts';
import { answer, event, output, refusal, type Message, type Request } from '../protocol/messages.ts';
import type { FromProgram, ToProgram } from '../session/channel.ts';
import { CAPABILITIES } from './capabilities.ts';
import { launchSettings, type LaunchSettings } from './settings.ts';

/** A program in a thread of its own. */
export interface Debuggee {
  post(message: ToProgram): void;
  /** Ends it where it stands. */
  kill(): void;
  /** Who is told what it says; one at a time. */
  listen(listener: (message: FromProgram) => void): void;
}

/** What a client needs to start a program in a terminal. */
export interface TerminalRequest {
  readonly kind: 'integrated' | 'external';
  readonly title: string;
  readonly cwd: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

export interface AdapterOptions {
  send(message: Message): void;
  launch(settings: LaunchSettings): Debuggee;
  /** @param ask asks the client for a terminal */
  launchInTerminal(settings: LaunchSettings, ask: (request: TerminalRequest) => void): Debuggee;
  /** A program that runs already, for clients that attach; null where there is none. */
  readonly running: Debuggee | null;
  /** The client has gone, or is done. */
  onDone(): void;
}

/** Requests that must be said again to a program that is started anew. */
const REMEMBERED = ['setFunctionBreakpoints', 'setExceptionBreakpoints'];
/** The number of requests that no client has sent, whose answers go nowhere. */
const OWN = -1;

/** One client's session, in the thread that never stops: it starts and ends programs, and hands on everything else. */
export class Adapter {
  readonly #options: AdapterOptions;
  #debuggee: Debuggee | null = null;
  #settings: LaunchSettings | null = null;
  /** The launch that waits for its program to be compiled. */
  #launching: Request | null = null;
  #isInitialized = false;
  #hasTerminals = false;
  #isEnded = false;
  /** The last word about each file's breakpoints, and about functions and errors. */
  readonly #remembered = new Map<string, Request>();

  constructor(options: AdapterOptions) {
    this.#options = options;
  }

  /** Never throws: what makes no sense is answered with an error. */
  receive(request: Request): void {
    try {
      this.#dispatch(request, argumentsOf(request.arguments));
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      this.#options.send(refusal(request, error.message));
    }
  }

  /** The client has gone without a word. */
  lost(): void {
    if (this.#settings !== null) this.#debuggee?.kill();
    else this.#debuggee?.post({ kind: 'detach' });
    this.#options.onDone();
  }

  #dispatch(request: Request, args: Arguments): void {
    if (request.command === '(response)') return this.#answered(args);
    if (!this.#isInitialized && request.command !== 'initialize') throw new RequestError('`initialize` must come first');
    switch (request.command) {
      case 'initialize':
        this.#isInitialized = true;
        this.#hasTerminals = flag(args, 'supportsRunInTerminalRequest');
        return this.#options.send(answer(request, CAPABILITIES));
      case 'launch':
        if (this.#debuggee !== null) throw new RequestError('a program runs already');
        return this.#launch(request, launchSettings(args));
      case 'attach':
        return this.#attach(request);
      case 'restart':
        return this.#restart(request, args);
      case 'terminate':
        this.#options.send(answer(request));
        return this.#end(null);
      case 'disconnect':
        return this.#disconnect(request, args);
      default:
        return this.#handOn(request, args);
    }
  }

  #launch(request: Request, settings: LaunchSettings): void {
    const isInTerminal = settings.console !== 'internalConsole';
    if (isInTerminal && !this.#hasTerminals) throw new RequestError('this client offers no terminals: leave `console` out');
    this.#settings = settings;
    this.#launching = request;
    const { send, launch, launchInTerminal } = this.#options;
    this.#listen(isInTerminal ? launchInTerminal(settings, (wanted) => send({ type: 'request', command: 'runInTerminal', arguments: wanted })) : launch(settings));
  }

  /** Of what we ask a client for, only a terminal that it cannot give matters. */
  #answered(args: Arguments): void {
    if (args['command'] === 'runInTerminal' && args['success'] === false && this.#launching !== null) this.#failed(`there is no terminal: ${optionalText(args, 'message') ?? 'the client gives no reason'}`);
  }

  #attach(request: Request): void {
    const { running } = this.#options;
    if (running === null) throw new RequestError('nothing runs here: `noodle debug --port PORT PROGRAM` starts a program that can be attached to');
    if (this.#debuggee !== null) throw new RequestError('a program runs already');
    this.#listen(running);
    this.#options.send(answer(request));
    this.#options.send(event('initialized'));
  }

  #listen(debuggee: Debuggee): void {
    this.#debuggee = debuggee;
    debuggee.listen((message) => {
      if (this.#debuggee === debuggee) this.#hear(message);
    });
  }

  #hear(message: FromProgram): void {
    const { send } = this.#options;
    switch (message.kind) {
      case 'message':
        if (message.message.type !== 'response' || message.message.request_seq !== OWN) send(message.message);
        return;
      case 'output':
        return send(output(message.category, message.text));
      case 'ready':
        return this.#ready();
      case 'failed':
        return this.#failed(message.text);
      case 'waits':
        return send(output('console', 'the program waits for a line: type it here\n'));
      case 'ended':
        return this.#end(message.exitCode);
    }
  }

  #ready(): void {
    const { send } = this.#options;
    const request = this.#launching;
    this.#launching = null;
    this.#giveInput();
    if (request === null || request.command === 'restart') {
      for (const known of this.#remembered.values()) this.#debuggee?.post({ kind: 'request', request: { ...known, seq: OWN } });
      this.#debuggee?.post({ kind: 'request', request: { seq: OWN, command: 'configurationDone', arguments: {} } });
      if (request !== null) send(answer(request));
      return;
    }
    send(answer(request));
    send(event('initialized'));
  }

  #giveInput(): void {
    const input = this.#settings?.input ?? null;
    if (input === null) return;
    const lines = input.split('\n');
    if (lines.at(-1) === '') lines.pop();
    for (const line of lines) this.#debuggee?.post({ kind: 'input', line });
    this.#debuggee?.post({ kind: 'input', line: null });
  }

  #failed(text: string): void {
    const { send } = this.#options;
    send(output('stderr', text.endsWith('\n') ? text : `${text}\n`));
    if (this.#launching !== null) send(refusal(this.#launching, 'the program cannot run; the Debug Console says why'));
    this.#launching = null;
    this.#end(null);
  }

  #restart(request: Request, args: Arguments): void {
    const known = this.#settings;
    if (known === null) throw new RequestError('a program that was attached to cannot be started anew');
    const settings = args['arguments'] === undefined ? known : launchSettings(record(args, 'arguments'));
    this.#debuggee?.kill();
    this.#debuggee = null;
    this.#isEnded = false;
    this.#launch(request, settings);
  }

  #disconnect(request: Request, args: Arguments): void {
    const ends = args['terminateDebuggee'] === undefined ? this.#settings !== null : flag(args, 'terminateDebuggee');
    if (ends) this.#debuggee?.kill();
    else this.#debuggee?.post({ kind: 'detach' });
    this.#debuggee = null;
    this.#options.send(answer(request));
    this.#options.onDone();
  }

  #end(exitCode: number | null): void {
    this.#debuggee?.kill();
    this.#debuggee = null;
    if (this.#isEnded) return;
    this.#isEnded = true;
    if (exitCode !== null) this.#options.send(event('exited', { exitCode }));
    this.#options.send(event('terminated'));
  }

  #handOn(request: Request, args: Arguments): void {
    if (this.#debuggee === null) throw new RequestError(this.#isEnded ? 'the program has ended' : `\`${request.command}\` needs a program that runs`);
    if (REMEMBERED.includes(request.command)) this.#remembered.set(request.command, request);
    if (request.command === 'setBreakpoints') this.#remembered.set(`source ${optionalText(record(args, 'source'), 'path') ?? ''}`, request);
    this.#debuggee.post({ kind: 'request', request });
  }
}
