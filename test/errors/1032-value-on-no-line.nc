class Session {
    private int received =
    List<String> log = [];

    func size(): int { return this.log.length + this.received; }
}

func main() {
    const total =
    print(new Session().size());
}
