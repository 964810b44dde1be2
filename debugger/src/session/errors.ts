import { isList } from '@noodlecore/runtime/value/expect';
import { classOfObject, fieldValue, isObject } from '@noodlecore/runtime/value/objects';
import { valueText } from '@noodlecore/runtime/debug/values';
import type { Value } from '@noodlecore/runtime/value/value';

/** What is known of an error of the program. */
export interface ErrorFacts {
  readonly className: string;
  readonly code: string;
  readonly message: string;
  readonly trace: readonly string[];
  readonly cause: ErrorFacts | null;
}

/** @param depth causes of causes that are looked at */
export function errorFacts(error: Value, depth = 10): ErrorFacts {
  if (!isObject(error)) return { className: 'Error', code: '', message: valueText(error), trace: [], cause: null };
  const get = (name: string): Value => {
    const field = classOfObject(error).fields.find((each) => each.name === name);
    return field === undefined ? null : fieldValue(error, field);
  };
  const message = get('message');
  const trace = get('trace');
  const cause = get('cause');
  return {
    className: classOfObject(error).name,
    code: valueText(get('code')),
    message: typeof message === 'string' ? message : valueText(message),
    trace: isList(trace) ? trace.map(String) : [],
    cause: cause === null || depth === 0 ? null : errorFacts(cause, depth - 1),
  };
}

/** `ShopError [8123] no stock` */
export function errorText(error: Value): string {
  const { className, code, message } = errorFacts(error);
  return `${className} [${code}] ${message}`;
}
