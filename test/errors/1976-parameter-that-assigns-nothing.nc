class Progress {
    private int done = 0;
    private int total;
    constructor(total: int) {}
    func percent(): int { return this.done * 100 / this.total; }
}

class Used {
    private int total;
    constructor(total: int) { print(total); }
    func twice(): int { return this.total * 2; }
}

print(new Progress(3).percent() + new Used(2).twice());
