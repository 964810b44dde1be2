// `??=` assigns only where there is null, and evaluates its target once.
class Cache {
    String? text = null;
    int? size = null;
}

let looked = 0;

func cache(c: Cache): Cache {
    looked += 1;
    return c;
}

func compute(what: String): String {
    print("computed " + what);
    return what;
}

func main() {
    const c = new Cache();
    cache(c).text ??= compute("a");
    // expect: computed a
    cache(c).text ??= compute("b");
    print(c.text);
    // expect: a
    print(looked);
    // expect: 2
    c.size ??= 3;
    c.size ??= 4;
    print(c.size);
    // expect: 3
    let n: int? = null;
    n ??= 7;
    print(n + 1);
    // expect: 8
    const m: Map<String, int> = {};
    m["x"] ??= 5;
    m["x"] ??= 6;
    print(m);
    // expect: {"x": 5}
}
