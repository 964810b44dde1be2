class Role {
    const String name;
    const Role? parent;
    constructor(parent: Role? = null, name: String) {
        this.parent = parent;
        this.name = name;
    }
}

func repeat(times: int = 2, text: String, mark: String = "!"): String { return text.repeat(times) + mark; }

func main() {
    const guest = new Role("guest");
    const editor = new Role("editor", guest);
    print(editor.parent?.name ?? "none");
    print(repeat("a"));
    print(repeat("a", 3));
}
