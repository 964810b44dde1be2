class Queue {
    private List<String> items = ["a"];
    func next(): String? {
        return this.items.isEmpty() ? null : this.items.pop();
    }
}
const queue = new Queue();
while (let item = queue.next)) {
    if (item == "b") break;
    print(item.length);
}
