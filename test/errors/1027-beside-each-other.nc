class Ratio {
    int hits = 1;
    int misses = 2;
    func total(): int { return this.hits this.misses; }
    func half(): int { return this.total() 2; }
    func sorted(): List<int> { return [this.hits].map((x) => x)sorted(); }
}

print(new Ratio().total());
