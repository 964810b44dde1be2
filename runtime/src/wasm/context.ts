import type { RuntimeHost } from '../natives/host.ts';
import type { NativeContext, Suspension, SuspensionStart, Value } from '../natives/native.ts';
import { fail } from '../value/fail.ts';
import type { RtClass } from '../value/rt-class.ts';
import { ExitRequest, ThrownValue } from '../value/thrown.ts';
import type { WasmTasks } from './tasks.ts';

export interface WasmContextParts {
  readonly host: RuntimeHost;
  readonly programArguments: readonly string[];
  readonly allows: (capability: string, target: string | undefined) => boolean;
  readonly tasks: WasmTasks;
}

/**
 * What native functions see of a program that runs as WebAssembly. Values of the program stay inside: text, equality and
 * order of those are made there, so natives that ask for them here are not among a module's imports.
 */
export class WasmContext implements NativeContext {
  readonly host: RuntimeHost;
  readonly programArguments: readonly string[];
  readonly #allows: WasmContextParts['allows'];
  readonly #tasks: WasmTasks;

  constructor({ host, programArguments, allows, tasks }: WasmContextParts) {
    this.#tasks = tasks;
    this.host = host;
    this.programArguments = programArguments;
    this.#allows = allows;
  }

  require(capability: string, target?: string): void {
    if (this.#allows(capability, target)) return;
    fail(4001, { capability: target === undefined ? capability : `${capability}=${target}` });
  }

  exit(code: number): never {
    throw new ExitRequest(code);
  }

  throwError(error: Value): never {
    throw new ThrownValue(error);
  }

  allocated(): void {}

  call(): Value {
    return inside('call');
  }

  suspend(waitsFor: string, start: SuspensionStart): Suspension {
    return this.#tasks.suspend(waitsFor, start);
  }

  awaitPromise(waitsFor: string, promise: Promise<Value | void>): Suspension {
    return this.#tasks.awaitPromise(waitsFor, promise);
  }

  errorOf(): Value {
    return inside('errorOf');
  }

  typeName(): string {
    return inside('typeName');
  }

  findClass(): RtClass | undefined {
    return inside('findClass');
  }

  fieldsOf(): null {
    return inside('fieldsOf');
  }

  equal(): boolean {
    return inside('equal');
  }

  hash(): number {
    return inside('hash');
  }

  text(): string {
    return inside('text');
  }

  quoted(): string {
    return inside('quoted');
  }

  compare(): number {
    return inside('compare');
  }

  derivedText(): string {
    return inside('derivedText');
  }

  derivedEqual(): boolean {
    return inside('derivedEqual');
  }

  derivedHash(): number {
    return inside('derivedHash');
  }
}

function inside(what: string): never {
  return fail(9001, { what: `a native function asked for ${what}` });
}
