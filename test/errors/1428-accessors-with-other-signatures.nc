class Box {
    private int side = 1;
    get area(scale: int): int { return this.side * scale; }
    get first<T>(): T? { return null; }
    get nothing(): void { print("x"); }
    get untyped() { print("x"); }
    set width(): int { return 1; }
    set height(value: int): int { return value; }
    set depth(a: int, b: int) {}
    get hashCode(): int { return 1; }
}
