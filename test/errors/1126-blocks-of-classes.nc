class Counter {
    static int n = 0;
    static { Counter.n = 5; }
    int w = 0;
    init { this.w = 3; }
    operator +(o: Counter): Counter { return o; }
    ~Counter() { print("gone"); }
}
