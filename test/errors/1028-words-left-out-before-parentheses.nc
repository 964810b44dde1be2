class Account {
    String owner;
    (owner: String) { this.owner = owner; }
}

func load(name: String): String {
    try {
        return readFile(name);
    } (error) {
        return error.message;
    } finally {
        print(new Account(name).owner);
    }
}

func readFile(name: String): String { throw new Error(8001, name); }

print(load("a"));
