/** What the JavaScript half of a random program prints; null where it prints or computes without end. */
export function outputOf(js: string): readonly string[] | null {
  try {
    const output: unknown = new Function(js)();
    return Array.isArray(output) ? output : null;
  } catch (error) {
    if (error instanceof Error && (error.message === 'too long' || error instanceof RangeError)) return null;
    throw error;
  }
}
