class Registry {
    List<String> modules = [];
    int limit = 2;

    func add(name: String): bool {
        if (this.modules.length >= this.limit)
            print("full");
            return false;
        }
        for (each in this.modules)
            if (each == name) { return false; }
        }
        this.modules.add(name);
        return true;
    }
}
