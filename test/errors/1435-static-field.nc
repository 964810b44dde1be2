class Counter {
    static int count = 0;
    constructor(this.count) {}
}
