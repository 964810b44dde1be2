class History {
    const int limit;
    constructor(this.limit) {}
}

func make(): History { return new History(size: 3); }
