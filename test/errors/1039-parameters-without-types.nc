func add(a, b): int { return 1; }

class Point {
    int x;
    constructor(x) { this.x = 1; }
}
