// A Map that is asked for a key and then given it may have changed in between.

func key(n: int): String { return `key${n}`; }

// More keys than a Map keeps without the host.
func filled(count: int): Map<String, int> {
    const map = new Map<String, int>();
    for (i in 0..count) { map[key(i)] = i; }
    return map;
}

func shown(map: Map<String, int>): String {
    return map.entries().takeLast(3).map((e) => `${e.key}=${e.value}`).join(" ") +
        ` of ${map.size}`;
}

func count(words: List<String>): Map<String, int> {
    const counts = new Map<String, int>();
    for (word in words) { counts[word] = (counts[word] ?? 0) + 1; }
    return counts;
}

func between(map: Map<String, int>, name: String, work: () => void) {
    const found = map[name];
    work();
    print(`${found} ${map.has(name)}`);
    map[name] = (found ?? 100) + 1;
    print(`${map[name]} ${shown(map)}`);
}

func renamed(map: Map<String, int>, name: String): int {
    let at = name;
    const found = map[at];
    at = key(1);
    map[at] = found ?? -1;
    return map[at] ?? -2;
}

func main() {
    print(count(["a", "b", "a", "c", "a", "b"]));          // expect: {"a": 3, "b": 2, "c": 1}
    print(shown(count((0..100).map((i) => key(i % 30))))); // expect: key27=3 key28=3 key29=3 of 30
    for (size in [3, 20]) {
        const map = filled(size);
        between(map, key(1), () => {});
        between(map, key(1), () => { map.delete(key(1)); });
        between(map, "new", () => { map["new"] = 7; });
        between(map, "newer", () => { map["other"] = 8; });
        between(map, key(0), () => { map.clear(); });
        between(map, key(2), () => { for (i in 0..40) { map[key(i)] = -i; } });
        const groups = new Map<String, List<int>>();
        for (i in 0..40) { groups.getOrPut(key(i % size), () => []).add(i); }
        print(`${groups.size} ${groups[key(2)]}`);
        print(
            map.update(key(5), 0, (n) => {
                map.delete(key(5));
                return n + 1;
            }),
        );
        print(`${shown(map)} ${renamed(map, "nobody")} ${renamed(map, key(3))}`);
    }
    const absent = new Map<String?, int>();
    for (name in [null, "x", null]) { absent[name] = (absent[name] ?? 0) + 1; }
    print(absent);
}

// Of the loop, for a small Map and for a large one.
// expect: 1 true
// expect: 2 key0=0 key1=2 key2=2 of 3
// expect: 2 false
// expect: 3 key0=0 key2=2 key1=3 of 3
// expect: null true
// expect: 101 key2=2 key1=3 new=101 of 4
// expect: null false
// expect: 101 new=101 other=8 newer=101 of 6
// expect: 0 false
// expect: 1 key0=1 of 1
// expect: null true
// expect: 101 key37=-37 key38=-38 key39=-39 of 40
// expect: 3 [2, 5, 8, 11, 14, 17, 20, 23, 26, 29, 32, 35, 38]
// expect: -4
// expect: key38=-38 key39=-39 key5=-4 of 40 -1 -3
// expect: 1 true
// expect: 2 key17=17 key18=18 key19=19 of 20
// expect: 2 false
// expect: 3 key18=18 key19=19 key1=3 of 20
// expect: null true
// expect: 101 key19=19 key1=3 new=101 of 21
// expect: null false
// expect: 101 new=101 other=8 newer=101 of 23
// expect: 0 false
// expect: 1 key0=1 of 1
// expect: null true
// expect: 101 key37=-37 key38=-38 key39=-39 of 40
// expect: 20 [2, 22]
// expect: -4
// expect: key38=-38 key39=-39 key5=-4 of 40 -1 -3
// expect: {null: 2, "x": 1}
