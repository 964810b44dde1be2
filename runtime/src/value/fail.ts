import { runtimeMessage } from './errors.ts';
import type { ErrorParameters, RuntimeErrorCode } from './errors.ts';
import { RuntimeFailure } from './thrown.ts';

/** Throws a coded error; the parameters fill the message's places and become the Error's `details`. */
export function fail(code: RuntimeErrorCode, parameters: ErrorParameters = {}): never {
  throw new RuntimeFailure(code, runtimeMessage(code, parameters), parameters);
}
