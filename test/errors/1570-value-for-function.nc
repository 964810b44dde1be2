// A value where a function is asked for is one mistake.
func retry<T>(times: int, action: () => T): T { return times > 0 ? action() : throw new Error(8100, "no"); }
func call(): String { return "ok"; }

print(retry(3, call()));
print([1, 2].map(call()));
