import type { ErrorParameters, RuntimeErrorCode } from './errors.ts';
import type { Value } from './value.ts';

/** A coded error on its way from a native function or a helper to the interpreter, which makes the .nc Error of it. */
export class RuntimeFailure {
  readonly code: number;
  readonly message: string;
  readonly details: ErrorParameters;

  constructor(code: number, message: string, details: ErrorParameters) {
    this.code = code;
    this.message = message;
    this.details = details;
  }
}

/** A .nc Error on its way through JavaScript, out of a nested call. */
export class ThrownValue {
  readonly error: Value;

  constructor(error: Value) {
    this.error = error;
  }
}

/** `exit(code)` on its way out of the program: no `.nc` handler sees it. */
export class ExitRequest {
  readonly exitCode: number;

  constructor(exitCode: number) {
    this.exitCode = exitCode;
  }
}

export type { ErrorParameters, RuntimeErrorCode };
