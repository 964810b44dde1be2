import { HOST_ERROR_CODES, HostError } from '../natives/host.ts';
import { NbcError } from '../nbc/error.ts';
import type { NbcModule } from '../nbc/module.ts';
import { isList } from '../value/expect.ts';
import { boxFloat } from '../value/float-box.ts';
import { NcMap } from '../value/nc-map.ts';
import { classOfObject, fieldValue, isObject, newInstance, setField } from '../value/objects.ts';
import type { ValueOperations } from '../value/operations.ts';
import { runtimeMessage } from '../value/errors.ts';
import type { ErrorParameters, RuntimeErrorCode } from '../value/errors.ts';
import type { FieldSlot, RtClass } from '../value/rt-class.ts';
import { ExitRequest, RuntimeFailure, ThrownValue } from '../value/thrown.ts';
import type { NcObject, Value } from '../value/value.ts';
import { LONGEST_TEXT } from './allocations.ts';
import type { Program } from './program.ts';
import type { Tracer } from './trace.ts';

const ERROR_CLASS = { module: 'noodlecore.core.error', name: 'Error' };

/** An error as plain data: for reports, metrics and the command line. */
export interface ErrorReport {
  readonly code: number;
  readonly message: string;
  /** `func (file.nc:12)`, the innermost call first. */
  readonly trace: readonly string[];
  /** The class's name: `Error`, `ShopError`. */
  readonly className: string;
  readonly cause: ErrorReport | null;
}

/** Makes .nc Errors of what is thrown in JavaScript, gives them their trace, and reads them. */
export class ErrorFactory {
  readonly #program: Program;
  readonly #operations: ValueOperations;
  readonly #tracer: Tracer;
  /** Errors thrown, by code. */
  readonly counts = new Map<number, number>();
  /** JavaScript's own account of faults of ours: for the report that the user is asked for. */
  readonly faults: string[] = [];
  #class: RtClass | null = null;
  /** The class of the error before: mostly the next one's. */
  #lastClass: RtClass | null = null;
  #places: ErrorFields | null = null;

  constructor(program: Program, operations: ValueOperations, tracer: Tracer) {
    this.#program = program;
    this.#operations = operations;
    this.#tracer = tracer;
  }

  /** Throws on what is no error of the program's. */
  errorOf(thrown: unknown): NcObject {
    if (thrown instanceof ExitRequest) throw thrown;
    if (thrown instanceof ThrownValue) return this.#traced(thrown.error);
    const failure = failureOf(thrown);
    if (failure.code === 9001) this.faults.push(thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown));
    return this.#make(failure);
  }

  #traced(error: Value): NcObject {
    if (!this.#isError(error)) {
      return this.#make(new RuntimeFailure(3103, runtimeMessage(3103, { expected: 'Error', actual: this.#operations.text(error) }), {}));
    }
    const trace = read(error, this.#fields.trace);
    if (!isList(trace)) {
      write(error, this.#fields.trace, this.#newTrace(error));
    } else if (trace.length === 0) {
      this.#count(error);
      this.#tracer.addTo(trace);
    }
    return error;
  }

  /** Puts the calls that stand in the machine into the place of those of `before`, where the error's trace ends in them. */
  completeTrace(error: Value, before: readonly string[]): void {
    const trace = this.#isError(error) ? read(error, this.#fields.trace) : null;
    if (!isList(trace)) return;
    const start = trace.length - before.length;
    if (start >= 0 && before.every((line, i) => trace[start + i] === line)) trace.splice(start, before.length, ...this.#tracer.trace());
  }

  /** An error is counted when it gets its trace: once, however often it is thrown on. */
  #count(error: NcObject): void {
    const code = Number(read(error, this.#fields.code) ?? 0);
    this.counts.set(code, (this.counts.get(code) ?? 0) + 1);
  }

  #newTrace(error: NcObject): string[] {
    this.#count(error);
    return this.#tracer.trace();
  }

  #make(failure: RuntimeFailure): NcObject {
    const error = newInstance(this.#errorClass());
    const { code, message, cause, details, trace } = this.#fields;
    write(error, code, failure.code);
    write(error, message, failure.message);
    write(error, cause, null);
    write(error, details, this.#details(failure.details));
    write(error, trace, this.#newTrace(error));
    return error;
  }

  #details(parameters: ErrorParameters): NcMap {
    const details = new NcMap(this.#operations);
    for (const [name, value] of Object.entries(parameters)) details.set(name, typeof value === 'number' && !Number.isInteger(value) ? boxFloat(value) : value);
    return details;
  }

  #isError(value: Value): value is NcObject {
    if (!isObject(value)) return false;
    const cls = classOfObject(value);
    if (cls === this.#lastClass) return true;
    if (!cls.ancestors.has(this.#errorClass())) return false;
    this.#lastClass = cls;
    return true;
  }

  #errorClass(): RtClass {
    if (this.#class === null) {
      if (this.#program.findModule(ERROR_CLASS.module) === undefined) this.#program.add({ module: bareErrorModule, checks: null });
      this.#class = this.#program.classOf(ERROR_CLASS);
    }
    return this.#class;
  }

  /** The fields of Error stand first in every class below it, at the same places. */
  get #fields(): ErrorFields {
    return (this.#places ??= fieldsOf(this.#errorClass()));
  }

  report(error: Value, depth = 0): ErrorReport {
    if (!this.#isError(error)) return { code: 3103, message: this.#operations.text(error), trace: [], className: 'Error', cause: null };
    const { code, message, cause, trace } = this.#fields;
    const before = read(error, cause);
    const lines = read(error, trace);
    return {
      code: Number(read(error, code) ?? 0),
      message: this.#operations.text(read(error, message)),
      trace: isList(lines) ? lines.map(String) : [],
      className: classOfObject(error).name,
      cause: before === null || depth > 20 ? null : this.report(before, depth + 1),
    };
  }
}

/** The fields that the Vm itself reads and writes; absent where a program has an Error of its own without them. */
interface ErrorFields {
  readonly code: FieldSlot | undefined;
  readonly message: FieldSlot | undefined;
  readonly cause: FieldSlot | undefined;
  readonly details: FieldSlot | undefined;
  readonly trace: FieldSlot | undefined;
}

function fieldsOf({ fields }: RtClass): ErrorFields {
  const named = (name: string): FieldSlot | undefined => fields.find((field) => field.name === name);
  return { code: named('code'), message: named('message'), cause: named('cause'), details: named('details'), trace: named('trace') };
}

function read(error: NcObject, field: FieldSlot | undefined): Value {
  return field === undefined ? null : fieldValue(error, field);
}

function write(error: NcObject, field: FieldSlot | undefined, value: Value): void {
  if (field !== undefined) setField(error, field, value);
}

/** What JavaScript itself throws has a code of ours; whatever else comes is a fault of ours. */
export function failureOf(thrown: unknown): RuntimeFailure {
  if (thrown instanceof RuntimeFailure) return thrown;
  if (thrown instanceof HostError) return coded(HOST_ERROR_CODES[thrown.kind], { path: thrown.path, reason: thrown.message });
  if (thrown instanceof NbcError) return new RuntimeFailure(thrown.code, thrown.message, {});
  if (thrown instanceof RangeError) return rangeFailure(thrown.message);
  if (thrown instanceof TypeError && / of (null|undefined)/.test(thrown.message)) return coded(3101, { what: 'a value' });
  return coded(9001, { what: thrown instanceof Error ? thrown.message : String(thrown) });
}

function rangeFailure(message: string): RuntimeFailure {
  if (message.includes('string length')) return coded(3112, { limit: LONGEST_TEXT });
  if (message.includes('array length')) return coded(3123, { limit: 2 ** 32 - 1 });
  // V8's Maps and Sets end at 2^24 entries.
  if (message.includes('maximum size exceeded')) return coded(3123, { collection: message.slice(0, message.indexOf(' ')), limit: 2 ** 24 });
  if (message.includes('call stack')) return coded(3117, {});
  return coded(9001, { what: message });
}

function coded(code: RuntimeErrorCode, details: ErrorParameters): RuntimeFailure {
  return new RuntimeFailure(code, runtimeMessage(code, details), details);
}

/** The Error class of programs that run without the core library. */
const bareErrorModule: NbcModule = {
  name: ERROR_CLASS.module, path: '', sourceHash: '', imports: [], capabilities: [], constants: [], classRefs: [], functionRefs: [], fieldRefs: [],
  globalRefs: [], selectors: [], functions: [], globals: [], init: null, tests: [], main: null,
  classes: [{
    kind: 'class', name: ERROR_CLASS.name, abstract: false, superclass: null, interfaces: [], methods: [], ordinal: 0,
    fields: [
      { name: 'code', rep: 'int', type: 'int', late: false },
      { name: 'message', rep: 'ref', type: 'String', late: false },
      { name: 'cause', rep: 'ref', type: 'Error?', late: false },
      { name: 'details', rep: 'ref', type: 'Map<String, any>', late: false },
      { name: 'trace', rep: 'ref', type: 'List<String>', late: false },
    ],
  }],
};
