class Player {
    private List<Thing> bag = [];
    func load(): int { return this.bag.map((thing) => thing.weight).sum(); }
    func rows(): int { return this.bag.lenght; }
}

print(new Player().load());
