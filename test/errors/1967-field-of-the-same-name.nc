class Point {
    float x;
    float y;
    constructor(x: float, y: float) {
        x = x;
        this.y = y;
    }
}
