class Stack {
    private items: number[] = [];
    names: string[] = [];
    func push(item: int) { this.items.add(item); this.names.add("x"); }
}

new Stack().push(1);
