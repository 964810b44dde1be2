// `any` holds everything; `is` tells ints from floats.
func kind(x: any): String {
    if (x is int) { return "int " + (x + 1); }
    if (x is float) { return "float " + (x + 0.5); }
    if (x is bool) { return "bool " + !x; }
    if (x is String) { return "String " + x.length; }
    if (x is List) { return "List " + x.length; }
    if (x == null) { return "null"; }
    return "other";
}

class Thing {}

func main() {
    print(kind(1));
    // expect: int 2
    print(kind(1.0));
    // expect: float 1.5
    print(kind(2.5));
    // expect: float 3.0
    print(kind(true));
    // expect: bool false
    print(kind("abc"));
    // expect: String 3
    print(kind([1, 2]));
    // expect: List 2
    print(kind(null));
    // expect: null
    print(kind(new Thing()));
    // expect: other
    const values: List<any> = [1, 2.0, "x", null, true];
    print(values);
    // expect: [1, 2.0, "x", null, true]
    const n: any = 5;
    print((n as int) * 2);
    // expect: 10
    const f: any = 5.0;
    print((f as float) / 2);
    // expect: 2.5
}
