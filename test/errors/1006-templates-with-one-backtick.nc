class Deque {
    int count = 0;
    func first(what: String): int {
        if (this.count == 0) { throw new Error(3108, ${what} of an empty Deque`); }
        return 1;
    }
    func describe(): String {
        return `a Deque of ${this.count}`;
    }
}
print(new Deque().describe());
print(`total ${1 + 1}`);
