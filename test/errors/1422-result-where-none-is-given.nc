interface Listener {
    func changed(name: String): void;
}

class History implements Listener {
    override func changed(name: String): bool {
        print(name);
    }
}
