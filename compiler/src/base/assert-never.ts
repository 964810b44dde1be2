/** Marks the end of an exhaustive switch: the compiler proves that `value` cannot exist there. */
export function assertNever(value: never): never {
  throw new Error(`unreachable: ${JSON.stringify(value)}`);
}
