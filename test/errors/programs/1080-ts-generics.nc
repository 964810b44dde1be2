function first<T>(xs: T[]): T | undefined {
  return xs[0];
}
const n = first<number>([1, 2]);
print(n);
