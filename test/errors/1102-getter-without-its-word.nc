class Stack {
    private List<int> items = [1];
    depth(): int {
        return this.items.length;
    }
}
print(new Stack().depth);
