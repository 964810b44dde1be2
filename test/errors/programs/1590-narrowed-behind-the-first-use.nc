func find(n: int): Tuple<String, int>? { return n > 0 ? new Tuple("a", n) : null; }
const got = find(1);
print(got.first ?? "nothing");
print(got?.second ?? 0);
