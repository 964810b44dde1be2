// `+` with a String turns the other side into text; templates do as well.
class Thing {
    func toString(): String { return "thing"; }
}

func main() {
    print("a" + 1 + 2);
    // expect: a12
    print(1 + 2 + "a");
    // expect: 3a
    print("x" + (1 + 2) + 1.0 + true + null + 'y');
    // expect: x31.0truenully
    print("" + new Thing() + [new Thing(), "s"]);
    // expect: thing[thing, "s"]
    const n: int? = null;
    print("n=" + n);
    // expect: n=null
    print(`${1}${2.0}${"three"}${[4]}`);
    // expect: 12.0three[4]
    print(`plain`);
    // expect: plain
    print(``.length);
    // expect: 0
    let s = "a";
    s += 1;
    s += 2.5;
    s += "z";
    print(s);
    // expect: a12.5z
    const parts = ("a" + "b") + ("c" + ("d" + 1));
    print(parts);
    // expect: abcd1
    print("tab\tquote\"" + 'single\'' + "\u{1F600}".length);
    // expect: tab	quote"single'2
    let long = "";
    for (i in 0..1000) { long += i % 10; }
    print(long.length);
    // expect: 1000
    print("-".repeat(3) + "abc"[1] + "abc".charAt(2) + "abc".length);
    // expect: ---bc3
}
