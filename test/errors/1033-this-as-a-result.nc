class Emitter {
    private List<String> names = [];
    func on(name: String): this {
        this.names.add(name);
        return this;
    }
    func all(): List<String> { return this.names; }
}
print(new Emitter().on("a").on("b").all());
