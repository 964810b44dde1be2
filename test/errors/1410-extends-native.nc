class Stack extends List<int> {
    func push(n: int) { this.add(n); }
}
