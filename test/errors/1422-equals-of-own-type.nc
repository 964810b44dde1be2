class Point {
    int x = 0;
    func equals(other: Point): bool { return this.x == other.x; }
}
