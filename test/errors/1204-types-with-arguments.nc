class Student {
    private Func<int, String> show = (n) => `${n}`;
    func best(names: List<String>): Optional<String> { return names.firstOrNull(); }
    func make(supplier: Supplier<int>, then: Consumer<String>, both: BiFunction<int, int, bool>): String {
        then("x");
        return this.show(both(supplier(), 2) ? 1 : 2);
    }
    func index(found: Option<Map<String, int>>): int { return found?.size ?? 0; }
}

print(new Student().best(["a"]) ?? "none");
