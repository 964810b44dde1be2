class Point {
    float x = 0.0;
    float y = 0.0;
    constructor() {}
    constructor(x: float, y: float) { this.x = x; this.y = y; }
}
