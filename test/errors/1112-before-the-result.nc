class Reader {
    func read() throws LoadError, io.ReadError: List<String> { return ["a"]; }
    func size() throws LoadError: int {
        return this.read().length;
    }
}

print(new Reader().size());
