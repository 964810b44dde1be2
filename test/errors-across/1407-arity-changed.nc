// module util.box
class Box<T, E> {
    private T? value = null;
    func put(value: T) { this.value = value; }
    func get(): T? { return this.value; }
}
// module util.one
import util.box.{Box}
func one(): Box<int> { const box = new Box<int>(); box.put(1); return box; }
// module util.two
import util.box.{Box}
func two(box: Box<String>): String { return box.get() ?? "none"; }
