// What only a handler reads is kept while a call is under way that throws.
func fail(n: int): int { throw new Error(8802, `failed ${n}`); }

func later(k: int, text: String): String {
    try { fail(0); } catch (e) { return `${e.message}: ${k} ${text}`; }
    return "not here";
}

func assigned(k: int): int {
    let x = k + 40;
    let y = 1.5;
    try {
        y = 2.5;
        x = fail(x);
        y = 3.5;
    } catch (e) { return x * 10 + (y * 2.0).toInt(); } finally { x = 0; }
    return x;
}

func both(k: int): int {
    let seen = 0;
    for (i in 0..3) {
        try {
            seen += i;
            if (i == k) { fail(i); }
        } catch (e) { seen += k * 100 + i; }
    }
    return seen;
}

func uncaught(k: int): int {
    try { fail(0); } catch (e) { [3].removeAt(k); print("not here"); }
    return 0;
}

func main() {
    print(later(2, "two"));
    // expect: failed 0: 2 two
    print(assigned(2));
    // expect: 425
    print(both(1));
    // expect: 104
    uncaught(2);
    // expect-error: [3102]
}
