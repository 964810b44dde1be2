// module col.sorted
class Sorted<T extends Comparable<T>> {
    private List<T> items = [];
    func add(item: T) { this.items.add(item); }
    func first(): T? { return this.items.isEmpty() ? null : this.items[0]; }
}
// module col.task
record Task2(name: String, rank: int)
// module col.plan
import col.sorted.{Sorted}
import col.task.{Task2}
func plan(): Sorted<Task2> { return new Sorted<Task2>(); }
// module col.main
import col.plan.{plan}
import col.task.{Task2}
plan().add(new Task2("a", 1));
