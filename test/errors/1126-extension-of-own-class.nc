class Stack {
    private List<int> items = [];
}

extension Stack {
    func push(x: int) { this.items.add(x); }
    func pop(): int { return this.items.pop(); }
}

const stack = new Stack();
stack.push(1);
print(stack.pop());
