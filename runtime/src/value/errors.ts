/**
 * Every error that the runtime can throw: code → message with `{parameter}` places. The explanations and examples stand in
 * the compiler's catalogue (diagnostics/catalogue/runtime.ts); a test keeps the two in step.
 */
export const RUNTIME_ERRORS = {
  // 2012–2099: files and processes
  2012: '{path}: there is no such file or folder',
  2013: '{path} exists already',
  2014: '{path}: the operating system does not allow it',
  2015: '{path} is not a folder',
  2016: '{path} is a folder',
  2017: '{path} is not empty',
  2018: '{path}: {reason}',
  2020: 'cannot run {command}: {reason}',

  // 3101–3199: values
  3101: '{what} is null',
  3102: 'index {index} is outside 0..{length}',
  3103: 'expected {expected}, but this is {actual}',
  3104: 'division by zero',
  3105: "field '{name}' of {class} is read before it is assigned",
  3106: "'{name}' is read before it is assigned",
  3107: 'an int has no negative power: the exponent is {exponent}',
  3108: '{operation} of an empty {collection}',
  3110: 'the range {from}..{to} is outside 0..{length}',
  3111: '{what} must not be negative, but is {value}',
  3112: 'the text would be longer than {limit} characters',
  3113: '{value} is not a valid {what}',
  3114: "no key {key} in the map",
  3115: '{left} and {right} have no order',
  3116: '{what} must be greater than zero, but is {value}',
  3117: 'the value is nested too deep, or contains itself',
  3118: '{what} cannot wait for {waitsFor}: it is called by the runtime itself',
  3119: 'calls from native functions are nested more than {limit} deep',
  3120: '{class} is abstract: it has no instances',
  3121: '{class} has no method {method}',
  3122: 'expected {expected} arguments, but got {actual}',
  3123: 'the collection would have more than {limit} elements',

  // 3201–3299: limits
  3201: 'stack overflow: {depth} calls deep',
  3202: 'out of fuel after {fuel} steps',
  3203: 'out of memory: more than {limitMB} MB in use',

  // 3301–3399: tasks and channels
  3301: 'the task was cancelled',
  3302: 'timed out after {milliseconds} ms',
  3303: 'deadlock: every task waits for another',
  3304: 'a task waits for itself',
  3305: 'send on a closed channel',
  3306: 'receive on a closed channel',
  3307: 'a task that nobody awaits failed: {message}',

  // 3401–3499: linking
  3401: "no module '{module}'",
  3402: "module '{module}' has no function '{name}'",
  3403: "'{name}' of '{module}' is {actual}, but '{user}' was compiled against {expected}",
  3404: "module '{module}' has no class '{name}'",
  3405: "class '{class}' has no field '{name}'",
  3406: "field '{name}' of '{class}' is {actual}, but '{user}' was compiled against {expected}",
  3407: "module '{module}' has no variable '{name}'",
  3408: "the host has no native function '{module}.{name}'",
  3409: "class '{class}' cannot extend '{base}': {why}",
  3410: "'{name}' is declared twice in module '{module}'",
  3412: "class '{class}' gives '{method}' the function '{fn}', which has another shape",
  3413: "module '{module}' is loaded already",
  3415: 'the program is larger than {limit} words of code',
  3417: "this runtime does not know the instruction '{name}'",
  3418: "control came to a place in '{function}' that its compiler had ruled out",
  3419: "this program needs {feature}, which this engine does not have: Node 24 and Chrome 137 have what programs need, and so has what is newer",
  3420: 'this is no WebAssembly program that this runtime can run: {reason}',

  // 4001–4009: capabilities
  4001: "this needs the capability '{capability}'",

  // 9001: ours
  9001: 'a fault of NoodleCore itself: {what}',
} as const;

export type RuntimeErrorCode = keyof typeof RUNTIME_ERRORS;

export type ErrorParameters = Readonly<Record<string, string | number | bigint | boolean>>;

/** The message of a code: `[3102] index 5 is outside 0..3` is its code and this. */
export function runtimeMessage(code: RuntimeErrorCode, parameters: ErrorParameters): string {
  return RUNTIME_ERRORS[code].replace(/\{(\w+)\}/g, (place, name: string) => (name in parameters ? String(parameters[name]) : place));
}
