class Loader {
    func load path: String) {
        print(path);
    }
    func bothpath: String, n: int): int {
        return n;
    }
}
