// Errors thrown in toString, equals, hashCode, compareTo, iterators, comparators.
class BadText { func toString(): String { throw new Error(8001, "bad text"); } }
class BadEq {
    int v;
    constructor(this.v) {}
    func equals(o: any): bool { throw new Error(8002, `bad eq ${this.v}`); }
    func hashCode(): int { return 1; }
}
class BadHash {
    func equals(o: any): bool { return true; }
    func hashCode(): int { throw new Error(8003, "bad hash"); }
}
class BadCmp implements Comparable<BadCmp> {
    int v;
    constructor(this.v) {}
    func compareTo(o: BadCmp): int {
        if (this.v == 3 || o.v == 3) { throw new Error(8004, "bad cmp"); }
        return this.v - o.v;
    }
    func toString(): String { return `${this.v}`; }
}
class BadIter implements Iterable<int> {
    int n;
    constructor(this.n) {}
    func iterator(): Iterator<int> { return new BI(this.n); }
}
class BI implements Iterator<int> {
    int n;
    constructor(this.n) {}
    func hasNext(): bool { return true; }
    func next(): int {
        this.n -= 1;
        if (this.n < 0) { throw new Error(8005, "end"); }
        return this.n;
    }
}
func attempt(name: String, f: () => void) {
    try {
        f();
        print(`${name} ok`);
    } catch (e) {
        print(`${name} ${e.code} ${e.message} ${e.trace.length > 0}`);
    } finally {
        print("fin");
    }
}
let items: List<any> = [1, new BadText()];
attempt("text", () => print(`${new BadText()}`));
attempt("list", () => print(items));
attempt("concat", () => print("a" + new BadText()));
attempt("map", () => print({ "k": new BadText() }));
attempt("join", () => print(items.join(",")));
attempt("sb", () => {
    let sb = new StringBuilder();
    sb.append(new BadText());
});
attempt("again", () => print([[1], [2]]));
attempt("eq", () => print(new BadEq(1) == new BadEq(2)));
attempt("contains", () => print([new BadEq(1)].contains(new BadEq(2))));
attempt("listeq", () => print([new BadEq(1)] == [new BadEq(2)]));
attempt("mapkey", () => {
    let m = new Map<any, int>();
    m[new BadEq(1)] = 1;
    m[new BadEq(2)] = 2;
});
attempt("hash", () => {
    let m = new Map<any, int>();
    m[new BadHash()] = 1;
});
attempt("set", () => {
    let m = new Set<any>();
    m.add([new BadHash()]);
});
attempt("sort", () => {
    let l = [5, 3, 1, 2].map((x) => new BadCmp(x));
    l.sort();
    print(l);
});
attempt("sortok", () => {
    let l = [5, 4, 1, 2].map((x) => new BadCmp(x));
    l.sort();
    print(l);
});
attempt("sortcmp", () => {
    let l = [5, 3, 1, 2];
    l.sort((a, b) => a == 1 ? throw new Error(8006, "cmp") : a - b);
});
attempt("min", () => {
    let l = [5, 3, 1, 2].map((x) => new BadCmp(x));
    print(l.min());
});
attempt("iter", () => { for (x in new BadIter(2)) { print(x); } });
attempt("from", () => { print(List.from(new BadIter(2))); });
attempt("map", () => {
    print([1, 2, 3].map((x) => x == 2 ? throw new Error(8007, "in map") : x));
});
attempt("update", () => {
    let m = { "a": 1 };
    m.update("a", 0, (n) => n / 0);
});
attempt("getOrPut", () => {
    let m = { "a": 1 };
    m.getOrPut("b", () => [1, 2][7]);
});
attempt("record", () => { print(new R(new BadText())); });
attempt("enum", () => { print(E.A(new BadText())); });
attempt("recordeq", () => { print(new R(new BadEq(1)) == new R(new BadEq(1))); });
record R(x: any)
enum E { A(x: any) }
func hot(n: int): int {
    let c = 0;
    for (i in 0..n) {
        try {
            if (i % 3 == 0) {
                let s = `${new BadText()}`;
                c += s.length;
            } else if (i % 3 == 1) {
                if (new BadEq(i) == new BadEq(1)) { c += 1; }
            } else {
                let l = [new BadCmp(3), new BadCmp(2)];
                l.sort();
            }
        } catch (e) {
            c += e.code - 8000;
        }
    }
    return c;
}
print(hot(900));

// expect: text 8001 bad text true
// expect: fin
// expect: list 8001 bad text true
// expect: fin
// expect: concat 8001 bad text true
// expect: fin
// expect: map 8001 bad text true
// expect: fin
// expect: join 8001 bad text true
// expect: fin
// expect: sb 8001 bad text true
// expect: fin
// expect: [[1], [2]]
// expect: again ok
// expect: fin
// expect: eq 8002 bad eq 1 true
// expect: fin
// expect: contains 8002 bad eq 1 true
// expect: fin
// expect: listeq 8002 bad eq 1 true
// expect: fin
// expect: mapkey 8002 bad eq 1 true
// expect: fin
// expect: hash 8003 bad hash true
// expect: fin
// expect: set 8003 bad hash true
// expect: fin
// expect: sort 8004 bad cmp true
// expect: fin
// expect: [1, 2, 4, 5]
// expect: sortok ok
// expect: fin
// expect: sortcmp 8006 cmp true
// expect: fin
// expect: min 8004 bad cmp true
// expect: fin
// expect: 1
// expect: 0
// expect: iter 8005 end true
// expect: fin
// expect: from 8005 end true
// expect: fin
// expect: map 8007 in map true
// expect: fin
// expect: update 3104 division by zero true
// expect: fin
// expect: getOrPut 3102 index 7 is outside 0..2 true
// expect: fin
// expect: record 8001 bad text true
// expect: fin
// expect: enum 8001 bad text true
// expect: fin
// expect: recordeq 8002 bad eq 1 true
// expect: fin
// expect: 2100
