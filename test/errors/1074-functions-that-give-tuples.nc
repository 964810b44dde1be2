(int, String) first() {
    return (1, "a");
}

func second(): (int, String) {
    if (first() == null) { return 2, "b"; }
    return (3, "c");
}

func third(): (int, int, int) { return (1, 2, 3); }

class Store {
    (int, int) size() { return (1, 2); }
}

print(second());
print(third());
print(new Store().size());
