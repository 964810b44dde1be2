class Builder {
    private List<String> parts = [];
    func add(part: String): Builder {
        this.parts.add(part);
        return this;
    }
    func build(): String { return this.parts.join(" "); }
}

func main() {
    const builder = new Builder();
    builder.add("one");
        .add("two")
        .add("three");
    const text = builder.add("four");
        .build();
    print(text);
}
