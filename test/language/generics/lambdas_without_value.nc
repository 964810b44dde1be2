// A lambda without a value where its value would be the result of the call: then the call has none.
class Stock {
    int n = 3;
    func take(k: int) {
        if (k > this.n) throw new Error(8201, "too many");
        this.n -= k;
    }
}
func attempt<T>(what: String, f: () => T): T? {
    try {
        return f();
    } catch (e) {
        print(`${what}: ${e.message}`);
        return null;
    } finally {
        print(`${what} done`);
    }
}
func timed<T>(f: () => T): T {
    const r = f();
    return r;
}
func main() {
    const s = new Stock();
    attempt("a", () => s.take(2));
    // expect: a done
    attempt("b", () => s.take(2));
    // expect: b: too many
    // expect: b done
    attempt("c", () => { s.take(1); });
    // expect: c done
    timed(() => s.take(0));
    timed(() => { print("in"); });
    // expect: in
    print(attempt("d", () => s.n) ?? -1);
    // expect: d done
    // expect: 0
}
