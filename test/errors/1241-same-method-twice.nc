class Store {
    func clear() { print("clear"); }
    func size(): int { return 0; }
    func clear() { print("clear again"); }
}
