class Box<A> {
    const A value;
    constructor(this.value) {}
    func map<B>(f: Function<? super A, ? extends B>): Box<B> { return new Box(f(this.value)); }
}

print(new Box(1).map((n) => n + 1).value);
