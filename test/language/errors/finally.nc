// `finally` runs on every way out: at the end, by return, break, continue, and by an error.
func step(name: String): String {
    print(name);
    return name;
}

func returns(): String {
    try {
        return step("value");
    } finally {
        print("finally");
    }
}

func loops() {
    for (i in 0..4) {
        try {
            if (i == 1) { continue; }
            if (i == 3) { break; }
            print("body " + i);
        } finally {
            print("after " + i);
        }
    }
}

func nested(): int {
    try {
        try {
            throw new Error(8001, "inner");
        } finally {
            print("first");
        }
    } catch (e) {
        print("caught " + e.message);
        return 1;
    } finally {
        print("second");
    }
}

func fails() {
    try {
        throw new Error(8002, "original");
    } catch (e) {
        throw new Error(8003, "replaced", cause: e);
    } finally {
        print("cleanup");
    }
}

func overriding(): int {
    let n = 0;
    try {
        n = 1;
        return n;
    } finally {
        n = 2;
        print("n is " + n);
    }
}

func main() {
    print(returns());
    // expect: value
    // expect: finally
    // expect: value
    loops();
    // expect: body 0
    // expect: after 0
    // expect: after 1
    // expect: body 2
    // expect: after 2
    // expect: after 3
    print(nested());
    // expect: first
    // expect: caught inner
    // expect: second
    // expect: 1
    try { fails(); } catch (e) { print(e.message + " after " + e.cause!.message); }
    // expect: cleanup
    // expect: replaced after original
    print(overriding());
    // expect: n is 2
    // expect: 1
}
