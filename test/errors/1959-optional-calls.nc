// `?.` before the brackets of what is never null, and an element that may not be there.
func run(f: (int) => int, xs: List<int>, found: List<int>?) {
    print(f?.(1));
    print(xs?.[0]);
    found?.[0] = 1;
    print(found?.[0] ?? 0);
}
