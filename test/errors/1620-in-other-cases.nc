const xs = [1, 2, 3];
print(xs.Where((x) => x > 1).Select((x) => x * 2));
print(xs.is_empty() || "a".starts_with("b") || { "a": 1 }.contains_key("a"));
const seen = new Set<int>();
seen.update(xs);
seen.extend(xs);
