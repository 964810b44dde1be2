class Config {
    private String name by lazy { "x" };
    int size by lazy(LazyMode.NONE) {
        3
    }
    func get(): String { return this.name; }
}

func main() {
    const total by lazy { 3 };
    print(new Config().get() + total);
}
