import noodlecore.random

class Nodes {
    private Map<String, int> sizes = {};

    func add(name: String, size: int): bool {
        if (!this.isFine(name)) { return false; }
        this.sizes.set(name, size);
        return true;
    }
}

func main() {
    print(new Nodes().add("a", 1));
}

/// Calls what is not there in the only method that could be meant, which calls nothing else.
class Manager {
    private const Map<String, int> nodes = {};

    func register(name: String): bool {
        return this.validate(name);
    }
}
