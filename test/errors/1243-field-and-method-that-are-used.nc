class L {
    private const bool isNull;
    constructor(this.isNull) {}
    func isNull(): bool { return this.isNull; }
}
class Stack {
    private int size = 0;
    func push() { this.size += 1; }
    func size(): int {
        const twice = this.size * 2;
        return twice;
    }
    static int made = 0;
    static func made(): int { return 1; }
}
func main() {
    const stack = new Stack();
    stack.push();
    print(stack.size() + 1);
    if (stack.size > 3) {
        print(Stack.made() + Stack.made);
    }
    const one = new L(true);
    const isIt = one.isNull();
    print(isIt);
}
