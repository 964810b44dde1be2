class Point {
    int x;
    constructor(this.x)
}
