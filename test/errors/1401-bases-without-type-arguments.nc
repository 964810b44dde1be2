// What a base or an interface is of, as the overrides and the constructor have it; else an example of it.
class Box<T> {
    protected T value;
    constructor(this.value) {}
    func get(): T { return this.value; }
    func map(f: (T) => T): Box<T> { return this; }
}
class IntBox extends Box {
    constructor(v: int) { super(v); }
    override func get(): int { return 1; }
}
interface Visitor<R> {
    func visitNumber(n: int): R
    func visitText(s: String): R
}
class Printer implements Visitor {
    func visitNumber(n: int): String { return `${n}`; }
    func visitText(s: String): String { return s; }
}
class Version implements Comparable {
    int major = 0;
    func compareTo(other: Version): int { return this.major - other.major; }
}
class Empty extends Box { }
class Repo<K, V> { func find(key: K): V? { return null; } }
class UserRepo extends Repo {
    override func find(key: int): String? { return "a"; }
}
class Other extends Repo { }
class Range2 implements Iterable {
    func iterator(): Iterator<int> { return [1].iterator(); }
}
print(new IntBox(1).get());
class Crate<T> { T value; constructor(this.value) {} }
class Named extends Crate { constructor(s: String) { super(s); } func show(): String { return this.value; } }
let b: Crate = new Crate<int>(1);
func f(x: Crate): int { return 1; }
func g(m: Map<String>): int { return 1; }
func h(xs: List): int { return xs.length; }
