/** Adds items to a list, however many: spreading them puts each on JavaScript's stack, which ends at some hundred thousand. */
export function append<T>(to: T[], items: Iterable<T>): void {
  for (const item of items) to.push(item);
}

/** The smallest of any number of numbers; `Infinity` of none. */
export function smallest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Infinity);
}

/** The largest of any number of numbers; `-Infinity` of none. */
export function largest(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.max(a, b), -Infinity);
}
