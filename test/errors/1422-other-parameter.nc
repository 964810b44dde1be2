class Store {
    func put(key: String, value: int): bool { return true; }
}

class LogStore extends Store {
    override func put(key: String, value: String): bool { return true; }
}
