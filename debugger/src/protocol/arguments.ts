/** What the other side sends may be anything: each argument is looked at before it is used. */

/** A request that cannot be answered; its message is shown to the user. */
export class RequestError extends Error {}

export type Arguments = Readonly<Record<string, unknown>>;

export function argumentsOf(value: unknown): Arguments {
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) throw new RequestError('the arguments must be an object');
  return value;
}

export function isRecord(value: unknown): value is Arguments {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function text(args: Arguments, name: string): string {
  return optionalText(args, name) ?? missing(name, 'a text');
}

export function optionalText(args: Arguments, name: string): string | undefined {
  const value = args[name];
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : missing(name, 'a text');
}

export function integer(args: Arguments, name: string): number {
  return optionalInteger(args, name) ?? missing(name, 'a whole number');
}

/** Not negative. */
export function optionalInteger(args: Arguments, name: string): number | undefined {
  const value = args[name];
  if (value === undefined || value === null) return undefined;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : missing(name, 'a whole number');
}

export function flag(args: Arguments, name: string): boolean {
  const value = args[name];
  if (value === undefined || value === null) return false;
  return typeof value === 'boolean' ? value : missing(name, 'true or false');
}

export function record(args: Arguments, name: string): Arguments {
  const value = args[name];
  return isRecord(value) ? value : missing(name, 'an object');
}

export function records(args: Arguments, name: string): readonly Arguments[] {
  const value = args[name];
  if (value === undefined || value === null) return [];
  return Array.isArray(value) && value.every(isRecord) ? value : missing(name, 'a list of objects');
}

export function texts(args: Arguments, name: string): readonly string[] {
  const value = args[name];
  if (value === undefined || value === null) return [];
  return Array.isArray(value) && value.every((each) => typeof each === 'string') ? value : missing(name, 'a list of texts');
}

function missing(name: string, what: string): never {
  throw new RequestError(`\`${name}\` must be ${what}`);
}
