func apply(f: (int) -> int, times: int): int { return f(times); }

let names = ["b", "a"];
print(names.find((name) -> name == "a") ?? "none");
print(names.filter((name) -> name.length > 0).map((name) -> name + "!"));
print(apply((n) -> n * 2, 10));
