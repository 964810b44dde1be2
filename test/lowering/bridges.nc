// Bridges where representations differ, and for what is inherited or native.
interface Source<T> { func next(): T; }

abstract class Base<T> {
    func put(item: T): T;
}

class Ints extends Base<int> {
    override func put(item: int): int { return item; }
}

class Counter {
    func next(): int { return 1; }
}

class Derived extends Counter implements Source<int> {}

class Point {
    float x = 0;
    func equals(other: any): bool { return other is Point && other.x == this.x; }
}

func use(b: Base<int>, s: Source<int>, p: Point): int {
    return b.put(1) + s.next() + (p.equals(p) ? 1 : 0);
}
