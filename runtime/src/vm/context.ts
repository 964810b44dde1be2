import { Suspension } from '../natives/native.ts';
import type { NativeContext, SuspensionStart } from '../natives/native.ts';
import type { RuntimeHost } from '../natives/host.ts';
import type { OutsideEvents } from '../scheduler/counted-host.ts';
import { waitFor } from '../scheduler/promise-wait.ts';
import { expectFunction } from '../value/expect.ts';
import { fail } from '../value/fail.ts';
import { classOfObject, fieldValue, isObject } from '../value/objects.ts';
import type { ValueOperations } from '../value/operations.ts';
import type { RtClass } from '../value/rt-class.ts';
import { ExitRequest, ThrownValue } from '../value/thrown.ts';
import { describeType } from '../value/type-name.ts';
import type { Value } from '../value/value.ts';
import type { ErrorFactory } from './errors.ts';
import { pending } from './exits.ts';
import type { Invoker } from './invoker.ts';
import type { Meter } from './meter.ts';

export interface ContextParts {
  readonly host: RuntimeHost;
  readonly events: OutsideEvents;
  readonly operations: ValueOperations;
  readonly invoker: Invoker;
  readonly meter: Meter;
  readonly errors: ErrorFactory;
  readonly allows: (capability: string, target: string | undefined) => boolean;
  /** Throws where the running task was cancelled: before it begins to wait. */
  readonly beforeWait: () => void;
  readonly programArguments: () => readonly string[];
  readonly findClass: (module: string, name: string) => RtClass | undefined;
}

/** What native functions see of the Vm. */
export class VmContext implements NativeContext {
  readonly host: RuntimeHost;
  readonly #parts: ContextParts;

  constructor(parts: ContextParts) {
    this.host = parts.host;
    this.#parts = parts;
  }

  get programArguments(): readonly string[] {
    return this.#parts.programArguments();
  }

  require(capability: string, target?: string): void {
    if (this.#parts.allows(capability, target)) return;
    fail(4001, { capability: target === undefined ? capability : `${capability}=${target}` });
  }

  call(fn: Value, args: readonly Value[]): Value {
    const closure = expectFunction(fn);
    if (closure.fn.params.length !== args.length) fail(3122, { expected: closure.fn.params.length, actual: args.length });
    return this.#parts.invoker.invoke(closure.fn, args, closure) as Value;
  }

  suspend(waitsFor: string, start: SuspensionStart): Suspension {
    this.#parts.beforeWait();
    pending.suspension = new Suspension(start, waitsFor);
    return pending.suspension;
  }

  awaitPromise(waitsFor: string, promise: Promise<Value | void>): Suspension {
    return this.suspend(waitsFor, waitFor(promise, this.#parts.events));
  }

  exit(code: number): never {
    throw new ExitRequest(code);
  }

  throwError(error: Value): never {
    throw new ThrownValue(error);
  }

  allocated(bytes: number): void {
    this.#parts.meter.announce(bytes);
  }

  errorOf(thrown: unknown): Value {
    return this.#parts.errors.errorOf(thrown);
  }

  typeName(value: Value): string {
    return describeType(value);
  }

  findClass(module: string, name: string): RtClass | undefined {
    return this.#parts.findClass(module, name);
  }

  fieldsOf(value: Value): readonly { readonly name: string; readonly type: string; readonly value: Value }[] | null {
    if (!isObject(value)) return null;
    return classOfObject(value).fields.map((field) => ({ name: field.name, type: field.type, value: fieldValue(value, field) }));
  }

  equal(a: Value, b: Value): boolean {
    return this.#parts.operations.equal(a, b);
  }

  hash(value: Value): number {
    return this.#parts.operations.hash(value);
  }

  text(value: Value): string {
    return this.#parts.operations.text(value);
  }

  quoted(value: Value): string {
    return this.#parts.operations.quoted(value);
  }

  compare(a: Value, b: Value): number {
    return this.#parts.operations.compare(a, b);
  }

  derivedText(value: Value): string {
    return this.#parts.operations.derivedText(value);
  }

  derivedEqual(a: Value, b: Value): boolean {
    return this.#parts.operations.derivedEqual(a, b);
  }

  derivedHash(value: Value): number {
    return this.#parts.operations.derivedHash(value);
  }
}
