class Load {
    private List<int> bag = [];
    @property
    func load(): int { return this.bag.length; }
}
const l = new Load();
print(l.load + 1);
if (l.load > 3) { print("x"); }
