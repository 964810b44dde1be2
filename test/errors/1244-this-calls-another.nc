class Point {
    int x;
    constructor() { this(1); }
    constructor(x: int) { this.x = x; }
}

print(new Point().x);
