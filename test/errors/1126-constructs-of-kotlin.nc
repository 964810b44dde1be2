class Person(val name: String, var age: int) {
    companion object {
        func create(): Person { return new Person("a", 1); }
    }
    lateinit var note: String;
}

func String.shout(): String { return this.toUpperCase(); }

func describe(x: any, names: Map<String, int>): String {
    for (i in 10 downTo 1) { print(i); }
    for (i in 0..10 step 2) { print(i); }
    if ("a" in names && x !is int) { print("a"); }
    let text = x as? String;
    let count = names.get("a") ?: 0;
    names.keys().forEach { name -> print(name + count) };
    return when (x) {
        is String -> "text"
        1, 2 -> "few"
        else -> "other" + text
    };
}
