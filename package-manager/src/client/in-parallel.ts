/** Does something with each, so many at a time; results in the order of the input. The first failure ends it: what has not begun does not begin. */
export async function inParallel<T, R>(all: readonly T[], limit: number, act: (each: T) => Promise<R>): Promise<R[]> {
  const results: R[] = new Array(all.length);
  let next = 0;
  let failed = false;
  const work = async (): Promise<void> => {
    while (next < all.length && !failed) {
      const at = next++;
      try {
        results[at] = await act(all[at]);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, all.length) }, work));
  return results;
}
