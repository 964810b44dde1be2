// Ints beyond 32 bits, and beyond 2^53, are none of the small cases.
func name(x: int): String {
    return match (x) {
        0 => "zero",
        1 => "one",
        2 => "two",
        3 => "three",
        _ => "other",
    };
}

func main() {
    const wide = 4294967296;
    print(name(wide));
    print(name(wide + 1));
    print(name(-wide + 2));
    print(name(wide * 1073741824 + 3));
    print(name(wide * wide));
    print(name(2));
}
// expect: other
// expect: other
// expect: other
// expect: other
// expect: zero
// expect: two
