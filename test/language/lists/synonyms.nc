// Names of JavaScript and Kotlin for what is here under another one do the same, with a warning.
func main() {
    let xs: List<int> = [];
    let open = [];
    open.push("first use");
    for (i in 0..4) { xs.push(i * i); }
    print(`${xs} ${open} ${xs.size}`);
    // expect: [0, 1, 4, 9] ["first use"] 4
    print(`${xs.shift()} ${xs.removeLast()} ${xs.some((x) => x > 3)} ${xs.every((x) => x > 3)} ${xs.includes(4)}`);
    // expect: 0 9 true false true
    print(`${xs.findIndex((x) => x == 4)} ${xs.sortedByDescending((x) => x)} ${xs.getOrNull(9)} ${xs.toReversed()}`);
    // expect: 1 [4, 1] null [4, 1]
    let ages = { "ada": 36 };
    ages.put("alan", 41);
    print(`${ages.containsKey("ada")} ${ages.remove("ada")} ${ages} ${ages.getValue("alan")}`);
    // expect: true 36 {"alan": 41} 41
    let seen = new Set<int>();
    seen.add(1);
    print(`${seen.remove(1)} ${seen.includes(1)}`);
    // expect: true false
    print(`${"abc".includes("b")} ${"abc".uppercase()} ${"1.5".toDouble() + 1}`);
    // expect: true ABC 2.5
    let maybe: List<int>? = xs;
    maybe?.push(5);
    print(maybe?.size ?? 0);
    // expect: 3
    const add = xs.push;
    add(6);
    print(xs);
    // expect: [1, 4, 5, 6]
}
