// The type arguments behind `new`, and those of what a class implements, are told where they stand.
class Cache<K, V> {
    private Map<K, V> values = {};
    private (K) => V load;
    int hits = 0;
    constructor(this.load) {}
    func get(key: K): V {
        const load = this.load;
        return this.values.getOrPut(key, () => load(key));
    }
}

interface Visitor<R> {
    func circle(radius: float): R
    func square(side: float): R
}

class Perimeter implements Visitor<int> {
    func circle(radius: float): float { return 2.0 * Math.PI * radius; }
    func square(side: float): float { return 4.0 * side; }
}

func main() {
    const cache = new Cache<int, int>((key) => key.length);
    print(`${cache.get("abc")} ${cache.get("abc")} ${cache.hits}`);
    const names = new List<int>();
    names.add("a");
    names.add("b".toUpperCase());
    print(names.join("-"));
    print(new Perimeter().circle(1) + new Perimeter().square(2));
}
