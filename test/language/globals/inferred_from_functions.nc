// What a global holds may be said by a function: the first in the text that says it.
let items = [];
let index = {};
const cache = new Map();
let last = null;
let total = 0;

func show() {
    for (item in items) { print(item.toUpperCase()); }
    print(index.size);
}

func add(name: String) {
    items.add(name);
    index[name] = items.length;
    last = name;
    total += squares(items.length);
}

class Registry {
    func remember(n: int): String { return cache.getOrPut(n, () => `<${n}>`); }
}

func squares(n: int): int {
    const known = memo.get(n);
    if (known != null) { return known; }
    memo.set(n, n * n);
    return n * n;
}

// A use at the top level that needs the whole type looks into the functions, too.
let seen = [];
func see(n: int) { seen.add(n); }
see(3);
for (n in seen) { print(n + 1); }
const memo = new Map();

func main() {
    add("a");
    add("b");
    show();
    print(`${items} ${index} ${last?.length} ${total}`);
    const registry = new Registry();
    print(registry.remember(4) + registry.remember(4));
    print(cache);
}
// expect: 4
// expect: A
// expect: B
// expect: 2
// expect: ["a", "b"] {"a": 1, "b": 2} 1 5
// expect: <4><4>
// expect: {4: "<4>"}
