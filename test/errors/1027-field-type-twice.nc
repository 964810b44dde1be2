class Counter {
    int count: int = 0;
    String name: String;
    int total: float = 1;
    constructor() { this.name = "a"; }
    func add() { this.count += this.total; }
}

new Counter().add();
