// Kotlin and Swift pass a block behind the call.
func work(): int { return 1; }

func twice(action: () => void) {
    action();
    action();
}

class User {
    String name = "";
}

func main() {
    const name: String? = "Ada";
    repeat(3) { print("tick"); }
    repeat(3) { i -> print(i) }
    twice { print("twice"); }
    [1, 2].forEach { n ->
        print(n);
        print(n + 1);
    }
    launch { work(); }
    const task = async { work() };
    runBlocking { work(); }
    name?.let { print(it.length) }
    name?.let { text -> print(text); }
    const size = name?.let { it.length };
    const user = new User().apply { name = "Ada" };
    user.also { print(it.name); }
    print(`${size} ${task}`);
}
