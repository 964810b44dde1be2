interface Source<T> { func next(): T }
class Numbers implements Source<int> { func next(): int { return 1; } }

class Words extends Numbers implements Source<String> {}
