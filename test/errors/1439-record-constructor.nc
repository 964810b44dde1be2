record Point(x: int, y: int) {
    constructor(x: int) { print(x); }
}
