class Base {
    int id = 1;
    func next(): Base? {
        return null;
    }
    func second(): int {
        return this.next()!id + 1;
    }
}
print(new Base().second());
