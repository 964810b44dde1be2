// try inside loops, lambdas and matches; labels through finally; errors in finally and catch.
func search(rows: List<List<int>>, wanted: int): String {
    let visits = 0;
    outer: for (r in 0..rows.length) {
        for (c in 0..rows[r].length) {
            try {
                visits += 1;
                if (rows[r][c] < 0) { continue outer; }
                if (rows[r][c] == wanted) { break outer; }
                if (rows[r][c] == 99) { return "early " + visits; }
            } finally {
                visits += 100;
            }
        }
        visits += 10000;
    }
    return "" + visits;
}

func parse(text: String): int {
    return match (text) {
        "one" => 1,
        _ => {
            try {
                return text.toInt();
            } catch (e) {
                return -1;
            } finally {
                print("parsed " + text);
            }
        }
    };
}

func swallow(): String {
    try {
        try {
            throw new Error(8001, "first");
        } finally {
            throw new Error(8002, "second");
        }
    } catch (e) {
        return e.message;
    }
}

func rethrow(n: int): String {
    try {
        try {
            if (n == 0) { throw new Error(8001, "zero"); }
            return "fine";
        } catch (e) {
            throw e;
        } finally {
            print("inner " + n);
        }
    } catch (e) {
        return "again " + e.message;
    }
}

func deep(n: int): int { return 1 + deep(n + 1); }

func loopFinally(): List<int> {
    const seen: List<int> = [];
    let i = 0;
    while (true) {
        try {
            i++;
            if (i == 2) { continue; }
            if (i == 4) { return seen; }
            seen.add(i);
        } finally {
            seen.add(-i);
        }
    }
}

func main() {
    print(search([[1, 2], [-1, 5], [7, 8]], 8));
    // expect: 10505
    print(search([[1, 99]], 5));
    // expect: early 102
    print(parse("one") + parse("41"));
    // expect: parsed 41
    // expect: 42
    print(parse("x"));
    // expect: parsed x
    // expect: -1
    print(swallow());
    // expect: second
    print(rethrow(0));
    // expect: inner 0
    // expect: again zero
    print(rethrow(1));
    // expect: inner 1
    // expect: fine
    try {
        deep(0);
    } catch (e) {
        print("overflow caught");
    }
    // expect: overflow caught
    print(loopFinally());
    // expect: [1, -1, -2, 3, -3, -4]
    const risky = (n: int) => {
        try { return 10 / n; } catch (e) { return 0; }
    };
    print([1, 0, 5].map(risky));
    // expect: [10, 0, 2]
}
