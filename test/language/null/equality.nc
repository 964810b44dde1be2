// `==` between values that may be null, and between int and float.
func main() {
    const a: int? = 2;
    const b: int? = null;
    print(a == 2);
    // expect: true
    print(a != b);
    // expect: true
    print(b == null);
    // expect: true
    print(a == 2.0);
    // expect: true
    print(b == 2.0);
    // expect: false
    print(2 == 2.0);
    // expect: true
    const s: String? = "x";
    print(s == "x");
    // expect: true
    print(null == s);
    // expect: false
    const t: bool? = false;
    print(t == false);
    // expect: true
    const f: float? = 1.0;
    print(f == 1);
    // expect: true
}
