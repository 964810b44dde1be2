func load(name: String): String { return name; }

func main() {
    const first = spawn { load("a") };
    const second = spawn {
        print("loading");
        return load("b");
    };
    print(await first + await second);
}
