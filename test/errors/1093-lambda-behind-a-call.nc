func apply(times: int, f: (int) => int): int { return f(times); }
print(apply(10) { n => n * 2 });
let more = apply(3) { it + 1 };
print(more);
