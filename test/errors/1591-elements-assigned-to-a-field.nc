// What a List of nulls goes into is declared elsewhere: the `?` belongs there.
class Vec<T> {
    private List<T> storage = [];
    constructor(size: int) { this.storage = List.filled(size, null); }
    func first(): T { return this.storage[0]; }
    func nothing(): T { return null; }
}
class Table {
    List<String> names = [];
    Map<String, Table> others = {};
    Vec<int> owner = new Vec<int>(3);
    func clear() {
        this.names = List.filled(3, null);
        this.others["x"] = null;
        this.owner = null;
    }
}
func main() {
    print(new Vec<int>(1).first());
    print(new Vec<int>(1).nothing());
    new Table().clear();
}
