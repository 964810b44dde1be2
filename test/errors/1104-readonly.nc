class Account {
    private readonly int limit;
    readonly owner: String;
    readonly currency = "EUR";
    constructor(this.limit, this.owner) {}
    func toString(): String { return `${this.owner}: ${this.limit} ${this.currency}`; }
}
