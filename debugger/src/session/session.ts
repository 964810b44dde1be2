import type { DebugProtocol } from '@vscode/debugprotocol';
import { Control, type Going, type Operator, type StopReason } from '@noodlecore/runtime/debug/control';
import { framesOf, stackInMachine, stackOf, type Frame } from '@noodlecore/runtime/debug/frames';
import { stopBefore, placesOf } from '@noodlecore/runtime/debug/stops';
import { valueText } from '@noodlecore/runtime/debug/values';
import type { NcObject } from '@noodlecore/runtime/value/value';
import type { Task } from '@noodlecore/runtime/scheduler/task';
import { EvaluationError } from '../evaluate/compile.ts';
import { argumentsOf, integer, isRecord, optionalInteger, optionalText, record, records, RequestError, text, texts, type Arguments } from '../protocol/arguments.ts';
import { answer, event, output, refusal, type Request } from '../protocol/messages.ts';
import { BreakpointTable, PlacedBreakpoint, type UserBreakpoint } from './breakpoints.ts';
import type { Channel, ToProgram } from './channel.ts';
import { errorFacts, type ErrorFacts } from './errors.ts';
import { Evaluator } from './evaluator.ts';
import { Handles } from './handles.ts';
import type { DebuggedProgram } from './program.ts';
import { SourceTable } from './sources.ts';
import { ErrorFilters } from './error-filters.ts';
import { listVariables, scopesOf, viewOf, type Container } from './variables.ts';

export interface SessionOptions {
  readonly stopOnEntry: boolean;
  /** Steps and the stack leave the library out. */
  readonly justMyCode: boolean;
}

/** What the program waits for where it stands; null while it runs. */
interface Halt {
  readonly reason: StopReason;
  readonly task: Task | null;
}

type Handler = (args: Arguments) => unknown;

/** Milliseconds after which what a program has printed is seen, although it never rests. */
const LONGEST_SILENCE = 50;
/** Frames that a client gets at once where it does not say how many it wants. */
const MOST_FRAMES = 500;

/** Serves one client, in the program's own thread: requests come through a channel, and are answered while the program stands or between two slices. */
export class Session implements Operator {
  readonly #program: DebuggedProgram;
  readonly #channel: Channel;
  readonly #options: SessionOptions;
  readonly #breakpoints: BreakpointTable;
  readonly #sources: SourceTable;
  readonly #filters = new ErrorFilters();
  readonly #frames = new Handles<Frame>();
  readonly #containers = new Handles<Container>();
  #control: Control | null = null;
  #evaluator: Evaluator | null = null;
  #halt: Halt | null = null;
  #going: Going | null = null;
  #isAttached = true;
  #flushedAt = 0;
  /** Called once the client has said where to stop. */
  readonly #begin: () => void;
  /** A line for a program that reads its input. */
  readonly #input: (line: string | null) => void;
  readonly #flush: () => void;

  constructor(program: DebuggedProgram, channel: Channel, options: SessionOptions, parts: { readonly begin: () => void; readonly input: (line: string | null) => void; readonly flush: () => void }) {
    this.#program = program;
    this.#channel = channel;
    this.#options = options;
    this.#begin = parts.begin;
    this.#input = parts.input;
    this.#flush = parts.flush;
    this.#sources = new SourceTable(program);
    this.#breakpoints = new BreakpointTable({
      program,
      condition: (frame, expression) => this.#isTrue(frame, expression),
      logText: (frame, message) => this.#logText(frame, message),
      log: (frame, line) => this.#log(frame, line),
    });
    channel.onMessage((message) => this.#receive(message));
  }

  /** The program's Vm has been made; tests have one after the other. */
  attach(control: Control): void {
    this.#control = control;
    this.#evaluator = new Evaluator(this.#program, control);
    control.setBreakpoints(this.#breakpoints.all());
    if (this.#options.stopOnEntry) control.stopAtEntry(this.#program.entries);
  }

  // ---- what the machine asks

  stopped(reason: StopReason): Going {
    const control = this.#control;
    if (control === null || !this.#isAttached) return { kind: 'continue' };
    this.#halt = { reason, task: control.current };
    this.#going = null;
    this.#flush();
    this.#channel.post({ kind: 'message', message: event('stopped', this.#stoppedBody(reason, control)) });
    while (this.#going === null) this.#receive(this.#channel.wait());
    this.#halt = null;
    this.#frames.clear();
    this.#containers.clear();
    return this.#going;
  }

  poll(): void {
    const now = performance.now();
    if (now - this.#flushedAt > LONGEST_SILENCE) {
      this.#flushedAt = now;
      this.#flush();
    }
    for (let message = this.#channel.poll(); message !== undefined; message = this.#channel.poll()) this.#receive(message);
  }

  wantsError(error: NcObject, caught: boolean): boolean {
    return this.#isAttached && this.#filters.want(errorFacts(error), caught);
  }

  stepsInto(module: string): boolean {
    return !this.#options.justMyCode || !this.#program.isLibrary(module);
  }

  #stoppedBody(reason: StopReason, control: Control): DebugProtocol.StoppedEvent['body'] {
    const task = control.current ?? control.tasks()[0];
    const body = { threadId: task?.id ?? NO_TASK, allThreadsStopped: true };
    switch (reason.kind) {
      case 'breakpoint': {
        const owners = reason.breakpoints.flatMap((each) => (each instanceof PlacedBreakpoint ? [each.owner] : []));
        return { ...body, reason: isOnFunction(owners) ? 'function breakpoint' : 'breakpoint', hitBreakpointIds: [...new Set(owners.map(({ id }) => id))] };
      }
      case 'error': {
        const { className, code, message } = errorFacts(reason.error);
        return { ...body, reason: 'exception', description: reason.caught ? 'Stopped at an error' : 'Stopped at an uncaught error', text: `${className} [${code}] ${message}` };
      }
      default:
        return { ...body, reason: reason.kind };
    }
  }

  // ---- requests

  #receive(message: ToProgram): void {
    switch (message.kind) {
      case 'request':
        return this.#answer(message.request);
      case 'input':
        return this.#input(message.line);
      case 'detach':
        this.#isAttached = false;
        this.#breakpoints.clear();
        this.#filters.set([], []);
        this.#control?.setBreakpoints([]);
        this.#going = { kind: 'continue' };
        return this.#begin();
    }
  }

  #answer(request: Request): void {
    const post = (message: ReturnType<typeof answer>): void => this.#channel.post({ kind: 'message', message });
    try {
      const handler = this.#handlers.get(request.command);
      if (handler === undefined) throw new RequestError(`there is no request \`${request.command}\` here`);
      post(answer(request, handler(argumentsOf(request.arguments))));
      if (request.command === 'configurationDone') this.#begin();
    } catch (error) {
      if (!(error instanceof RequestError) && !(error instanceof EvaluationError)) throw error;
      post(refusal(request, error.message));
    }
  }

  readonly #handlers: ReadonlyMap<string, Handler> = new Map<string, Handler>([
    ['setBreakpoints', (args) => this.#setBreakpoints(args)],
    ['setFunctionBreakpoints', (args) => this.#setFunctionBreakpoints(args)],
    ['setExceptionBreakpoints', (args) => this.#setExceptionBreakpoints(args)],
    ['breakpointLocations', (args) => this.#breakpointLocations(args)],
    ['configurationDone', () => undefined],
    ['threads', () => this.#threads()],
    ['stackTrace', (args) => this.#stackTrace(args)],
    ['scopes', (args) => this.#scopes(args)],
    ['variables', (args) => this.#variables(args)],
    ['evaluate', (args) => this.#evaluate(args)],
    ['setVariable', (args) => this.#setVariable(args)],
    ['setExpression', (args) => this.#setExpression(args)],
    ['completions', (args) => this.#completions(args)],
    ['exceptionInfo', () => this.#exceptionInfo()],
    ['source', (args) => this.#source(args)],
    ['loadedSources', () => ({ sources: this.#sources.all() })],
    ['continue', () => this.#go({ kind: 'continue' }, { allThreadsContinued: true })],
    ['next', () => this.#go({ kind: 'step', step: 'over' })],
    ['stepIn', () => this.#go({ kind: 'step', step: 'in' })],
    ['stepOut', () => this.#go({ kind: 'step', step: 'out' })],
    ['pause', () => this.#pause()],
  ]);

  #setBreakpoints(args: Arguments): DebugProtocol.SetBreakpointsResponse['body'] {
    const source = record(args, 'source');
    const path = this.#sources.pathIn(source);
    const wishes = args['breakpoints'] === undefined && Array.isArray(args['lines']) ? args['lines'].map((line: unknown) => ({ line })) : records(args, 'breakpoints');
    const breakpoints = this.#breakpoints.setInSource(path, wishes).map((each) => ({ ...each, source: { path } }));
    this.#control?.setBreakpoints(this.#breakpoints.all());
    return { breakpoints };
  }

  #setFunctionBreakpoints(args: Arguments): DebugProtocol.SetFunctionBreakpointsResponse['body'] {
    const breakpoints = this.#breakpoints.setOnFunctions(records(args, 'breakpoints'));
    this.#control?.setBreakpoints(this.#breakpoints.all());
    return { breakpoints };
  }

  #setExceptionBreakpoints(args: Arguments): DebugProtocol.SetExceptionBreakpointsResponse['body'] {
    const options = records(args, 'filterOptions').map((each) => ({ filter: text(each, 'filterId'), condition: optionalText(each, 'condition') }));
    return { breakpoints: this.#filters.set(texts(args, 'filters'), options) };
  }

  #breakpointLocations(args: Arguments): DebugProtocol.BreakpointLocationsResponse['body'] {
    const module = this.#program.moduleOf(this.#sources.pathIn(record(args, 'source')));
    const nbc = module === undefined ? undefined : this.#program.nbc(module);
    const from = integer(args, 'line');
    const to = optionalInteger(args, 'endLine') ?? from;
    const places = nbc === undefined ? [] : placesOf(nbc).filter(({ line }) => line >= from && line <= to);
    const different = new Map(places.map(({ line, column }) => [`${line}:${column}`, { line, column }]));
    return { breakpoints: [...different.values()] };
  }

  #threads(): DebugProtocol.ThreadsResponse['body'] {
    const tasks = this.#control?.tasks() ?? [];
    if (tasks.length === 0) return { threads: [{ id: NO_TASK, name: 'main' }] };
    return { threads: tasks.map((task) => ({ id: task.id, name: this.#taskName(task) })) };
  }

  /** `main`, `Task 3: worker (waits: receive)` */
  #taskName(task: Task): string {
    const control = this.#required();
    const name = task.name === 'main' ? 'main' : `Task ${task.id}: ${this.#workOf(task)}`;
    if (task === control.current) return name;
    return task.state === 'waiting' ? `${name} (waits: ${task.waitsFor})` : `${name} (${task.state})`;
  }

  /** A task that a `spawn` has begun is called after what it calls. */
  #workOf(task: Task): string {
    if (this.#halt === null || !/\.spawn\d+$/.test(task.name)) return task.name;
    const outermost = [...this.#framesOf(this.#required(), task)].slice(-2);
    return outermost.length === 2 ? outermost[0].fn.name : task.name;
  }

  #stackTrace(args: Arguments): DebugProtocol.StackTraceResponse['body'] {
    const { control, task } = this.#standing(integer(args, 'threadId'));
    const start = optionalInteger(args, 'startFrame') ?? 0;
    const wanted = optionalInteger(args, 'levels') || MOST_FRAMES;
    const stackFrames: DebugProtocol.StackFrame[] = [];
    let total = 0;
    for (const frame of this.#framesOf(control, task)) {
      if (total >= start && stackFrames.length < wanted) stackFrames.push(this.#frameView(frame));
      total += 1;
    }
    return { stackFrames, totalFrames: total };
  }

  #framesOf(control: Control, task: Task | null): Iterable<Frame> {
    if (task !== null && task === control.current) return framesOf(control.program, stackInMachine());
    return task === null || task.stack === null ? [] : framesOf(control.program, stackOf(task.stack));
  }

  #frameView(frame: Frame): DebugProtocol.StackFrame {
    const { fn, offset } = frame;
    const stop = stopBefore(fn.declaration, offset);
    const atStop = stop?.offset === offset;
    const line = atStop || stop === undefined ? (stop?.line ?? fn.lineAt(offset)) : fn.lineAt(offset);
    const isLibrary = this.#program.isLibrary(fn.module);
    return {
      id: this.#frames.add(frame), name: fn.name, line, column: stop !== undefined && stop.line === line ? stop.column : 1,
      source: this.#sources.of(fn.module, fn.path), ...(isLibrary ? { presentationHint: 'subtle' } : {}),
    };
  }

  #scopes(args: Arguments): DebugProtocol.ScopesResponse['body'] {
    const frame = this.#frame(integer(args, 'frameId'));
    const control = this.#required();
    const { reason } = this.#halt ?? { reason: null };
    const error = reason?.kind === 'error' && this.#isInnermost(frame) ? reason.error : null;
    const scopes = scopesOf(frame, control.program, error).map(({ name, hint, container, expensive }) => ({
      name, expensive, variablesReference: this.#containers.add(container), namedVariables: container.named, ...(hint === undefined ? {} : { presentationHint: hint }),
    }));
    return { scopes };
  }

  #variables(args: Arguments): DebugProtocol.VariablesResponse['body'] {
    const container = this.#container(integer(args, 'variablesReference'));
    return { variables: listVariables(container, { start: optionalInteger(args, 'start'), count: optionalInteger(args, 'count'), filter: optionalText(args, 'filter') }, this.#containers) };
  }

  #evaluate(args: Arguments): DebugProtocol.EvaluateResponse['body'] {
    const expression = text(args, 'expression');
    const context = optionalText(args, 'context');
    if (this.#halt === null) return this.#typedWhileRunning(expression, context);
    const frameId = optionalInteger(args, 'frameId');
    const frame = frameId === undefined ? this.#innermost() : this.#frame(frameId);
    const { value, type } = this.#evaluatorOf().evaluate(frame, expression, { pureOnly: context === 'hover' });
    const view = viewOf(value, expression, frame, this.#containers);
    const { value: shown, ...parts } = context === 'clipboard' ? { ...view, value: valueText(value, Infinity) } : view;
    return { result: type === '' && value === null ? '' : shown, ...(type === '' ? {} : { type }), ...parts };
  }

  /** What is typed into the console while the program runs is its input. */
  #typedWhileRunning(line: string, context: string | undefined): DebugProtocol.EvaluateResponse['body'] {
    if (context !== 'repl') throw new RequestError('the program runs');
    this.#input(line);
    return { result: '', variablesReference: 0 };
  }

  #setVariable(args: Arguments): DebugProtocol.SetVariableResponse['body'] {
    const container = this.#container(integer(args, 'variablesReference'));
    const name = text(args, 'name');
    const find = (): ReturnType<Container['entries']>[number] | undefined => container.entries(0, Infinity).find((entry) => entry.name === name);
    const entry = find();
    if (entry === undefined || container.frame === null) throw new RequestError(`there is no \`${name}\` here`);
    if (entry.expression === null) throw new RequestError(`\`${name}\` cannot be set`);
    return this.#assign(container.frame, entry.expression, text(args, 'value'));
  }

  #setExpression(args: Arguments): DebugProtocol.SetExpressionResponse['body'] {
    const frameId = optionalInteger(args, 'frameId');
    return this.#assign(frameId === undefined ? this.#innermost() : this.#frame(frameId), text(args, 'expression'), text(args, 'value'));
  }

  /** Gives what it has become. */
  #assign(frame: Frame, target: string, value: string): DebugProtocol.SetVariableResponse['body'] {
    const evaluator = this.#evaluatorOf();
    evaluator.evaluate(frame, `${target} = ${value}`);
    const now = evaluator.evaluate(frame, target);
    this.#channel.post({ kind: 'message', message: event('invalidated', { areas: ['variables'] }) });
    return { ...viewOf(now.value, target, frame, this.#containers), type: now.type };
  }

  #completions(args: Arguments): DebugProtocol.CompletionsResponse['body'] {
    const frameId = optionalInteger(args, 'frameId');
    const typed = text(args, 'text').slice(0, Math.max(0, integer(args, 'column') - 1));
    const match = /(?:([\w$.[\]]+)\.)?([\w$]*)$/.exec(typed);
    if (this.#halt === null || match === null) return { targets: [] };
    const frame = frameId === undefined ? this.#innermost() : this.#frame(frameId);
    const [, owner, prefix] = match;
    const names = owner === undefined ? scopesOf(frame, this.#required().program, null).flatMap(({ container }) => container.entries(0, MOST_FRAMES)) : this.#membersOf(frame, owner);
    const targets = [...new Set(names.map(({ name }) => name))].filter((name) => name.startsWith(prefix) && /^[A-Za-z_$][\w$]*$/.test(name));
    return { targets: targets.map((label) => ({ label, start: typed.length - prefix.length + 1, length: prefix.length, type: owner === undefined ? 'variable' : 'field' })) };
  }

  #membersOf(frame: Frame, owner: string): readonly { readonly name: string }[] {
    try {
      const { value } = this.#evaluatorOf().evaluate(frame, owner, { pureOnly: true });
      const { variablesReference } = viewOf(value, owner, frame, this.#containers);
      return this.#containers.get(variablesReference)?.entries(0, MOST_FRAMES) ?? [];
    } catch (error) {
      if (error instanceof EvaluationError) return [];
      throw error;
    }
  }

  #exceptionInfo(): DebugProtocol.ExceptionInfoResponse['body'] {
    const { reason } = this.#halt ?? {};
    if (reason?.kind !== 'error') throw new RequestError('the program does not stand at an error');
    const facts = errorFacts(reason.error);
    return { exceptionId: `${facts.className} [${facts.code}]`, description: facts.message, breakMode: reason.caught ? 'always' : 'unhandled', details: detailsOf(facts) };
  }

  #source(args: Arguments): DebugProtocol.SourceResponse['body'] {
    const nested = args['source'];
    const content = this.#sources.content({ ...args, ...(isRecord(nested) ? nested : {}) });
    if (content === undefined) throw new RequestError('this source is not there');
    return { content, mimeType: 'text/x-noodlecore' };
  }

  #go(going: Going, body?: unknown): unknown {
    if (this.#halt === null) throw new RequestError('the program runs already');
    if (going.kind === 'step' && this.#halt.task === null) this.#going = { kind: 'continue' };
    else this.#going = going;
    return body;
  }

  #pause(): undefined {
    const control = this.#required();
    if (this.#halt !== null) return undefined;
    if (control.current !== null) control.pause();
    // The answer goes first: from here on the thread waits for what comes next.
    else queueMicrotask(() => control.pauseAtRest());
    return undefined;
  }

  // ---- pieces

  #isTrue(frame: Frame, expression: string): boolean {
    const { value } = this.#evaluatorOf().evaluate(frame, expression);
    if (typeof value !== 'boolean') throw new EvaluationError(`\`${expression}\` is no condition: it gives ${valueText(value)}`);
    return value;
  }

  /** `total is {this.total}` */
  #logText(frame: Frame, message: string): string {
    return message.replace(/\{([^{}]+)\}/g, (_, expression: string) => {
      const { value } = this.#evaluatorOf().evaluate(frame, expression);
      return typeof value === 'string' ? value : valueText(value);
    });
  }

  #log({ fn, offset }: Frame, line: string): void {
    this.#flush();
    const { line: at } = stopBefore(fn.declaration, offset) ?? { line: fn.lineAt(offset) };
    const message = output('console', `${line}\n`);
    this.#channel.post({ kind: 'message', message: message.type === 'event' && isRecord(message.body) ? event('output', { ...message.body, source: this.#sources.of(fn.module, fn.path), line: at }) : message });
  }

  #required(): Control {
    if (this.#control === null) throw new RequestError('the program has not begun');
    return this.#control;
  }

  #evaluatorOf(): Evaluator {
    if (this.#evaluator === null) throw new RequestError('the program has not begun');
    return this.#evaluator;
  }

  #standing(threadId: number): { readonly control: Control; readonly task: Task | null } {
    const control = this.#required();
    if (this.#halt === null) throw new RequestError('the program runs');
    const task = control.tasks().find(({ id }) => id === threadId) ?? null;
    if (task === null && threadId !== NO_TASK) throw new RequestError(`there is no thread ${threadId}`);
    return { control, task };
  }

  #innermost(): Frame {
    const control = this.#required();
    for (const frame of this.#framesOf(control, control.current ?? control.tasks()[0] ?? null)) return frame;
    throw new RequestError('no code of the program runs');
  }

  #isInnermost({ fn, base, depth }: Frame): boolean {
    const innermost = this.#innermost();
    return innermost.fn === fn && innermost.base === base && innermost.depth === depth;
  }

  #frame(handle: number): Frame {
    return this.#frames.get(handle) ?? gone('frame', handle);
  }

  #container(handle: number): Container {
    return this.#containers.get(handle) ?? gone('value', handle);
  }
}

/** The thread that clients are told of where no task is left. */
const NO_TASK = 1;

function gone(what: string, handle: number): never {
  throw new RequestError(`there is no ${what} ${handle}: the program has gone on since`);
}

function isOnFunction(owners: readonly UserBreakpoint[]): boolean {
  return owners.length > 0 && owners.every(({ kind }) => kind === 'function');
}

function detailsOf({ className, message, trace, cause }: ErrorFacts): DebugProtocol.ExceptionDetails {
  return { message, typeName: className, stackTrace: trace.map((line) => `    at ${line}`).join('\n'), ...(cause === null ? {} : { innerException: [detailsOf(cause)] }) };
}

