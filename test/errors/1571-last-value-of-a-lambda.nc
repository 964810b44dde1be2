func retry<T>(times: int, action: () => T): T { return action(); }

func load(name: String): String {
    print("load " + name);
    return name;
}

func main() {
    const text = retry(3, () => {
        print("again");
        load("a");
    });
    print(text);
    const twice = [1, 2].map((n) => {
        const double = n * 2;
        double;
    });
    print(twice);
    const nothing = retry(1, () => {
        load("b");
        print("no value");
    });
    print(nothing);
}
