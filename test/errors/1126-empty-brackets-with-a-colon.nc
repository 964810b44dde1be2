class Store {
    private List<int> history = [:];
    private Map<String, int> counts = [:];
    func size(): int { return this.history.length + this.counts.size; }
}

let names: List<String> = [:];
names.add("a");
print(names.length + new Store().size());
