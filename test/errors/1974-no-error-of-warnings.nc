// What is only warned of is no error, whatever change would take it away: the words of these messages are members of another class.
class Counter {
    private func one(): int { return 1; }
    private func two(): int { return 2; }
    func three(): int { return 3; }
}

class Meter<T> {
    func used(): int { return 1; }
    func never(): int { return 2; }
}

print(new Counter().three() + new Meter<int>().used());
