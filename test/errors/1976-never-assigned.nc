class Simulation {
    private List<bool> busy;
    private Map<int, String> names;
    private const List<int> sizes;
    private List<String> log;
    private List<String>? extra;
    private static (int) => int step;

    constructor(this.sizes) { [this.names] = [{}]; }

    func start(log: List<String>) { this.log = log; }
    func count(): int { return this.busy.length + this.names.size + this.sizes.length + this.log.length + (this.extra?.length ?? 0) + Simulation.step(1); }
}

print(new Simulation([1]).count());
