func longest<'a>(x: &'a String, y: &'a String): &'a String {
    return x.length > y.length ? x : y;
}

class Holder<'a, T> {
    T value;
    constructor(this.value) {}
}

func first(texts: List<&'static String>): String { return texts[0]; }

print(longest("a", "b") + new Holder<int>(1).value + first(["a"]));
print(missing);
