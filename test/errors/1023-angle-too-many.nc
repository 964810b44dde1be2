class Box<T> {
    private List<T> items = [];
    func add(item: T): Box<T> {
        this.items.add(item);
        return this;
    }
}

print(new Box<List<int>>>().add([1]));
