class Point {
    float x;
    float yy;
    constructor(this.x, this.y) {}
}
