class Box<T> {
    static func of(item: T): int { return 1; }
}
