class Queue<T> {
    func(T, T): int order;
    func(T) done = (item) => print(item);
    constructor(this.order) {}
}
