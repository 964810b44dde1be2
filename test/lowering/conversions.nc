// Boxing and unboxing where declared types and places differ.
class Box<T> {
    T value;
    constructor(this.value) {}
    func get(): T { return this.value; }
}

func id<T>(x: T): T { return x; }

func main() {
    const b = new Box<float>(1);
    const x = b.get() + b.value;
    const n = id(2) + 1;
    const a: any = n;
    const m: int? = n;
    const w: float = n;
    const cast = a as int;
    const list: List<float> = [1, w];
    list.add(n);
    list[0] = list[1];
}
