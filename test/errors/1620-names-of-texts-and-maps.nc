const text = "Hello World";
const ages: Map<String, int> = { "ann": 31 };

func texts() {
    print(text.padLeft(20));
    print(text.replaceFirstChar((c) => c));
    print(text.toDoubleOrNull());
    print(text.matches("[a-z]+"));
    print(text.filterNot((c) => c == "o"));
    print(text.plus("!"));
    print(text.indices());
    print(text.compareTo("x", true));
    print(text.equals("x", true));
}

func maps() {
    print(ages.filter((entry) => entry.value > 30));
    print(ages.any(e => e.value > 30 && e.key != "bob"));
    print(ages.sortedBy((entry) => entry.value));
}

func numbers() {
    print(5.coerceIn(1, 3));
    print(5.coerceAtLeast(7));
    print(Math.max(1, 2, 3));
    print(Math.random());
}
