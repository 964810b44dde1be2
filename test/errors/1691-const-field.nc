class User {
    const String id;
    constructor(this.id) {}
    func rename(id: String) { this.id = id; }
}
record Point(x: int, y: int)

func move(point: Point) { point.x = 3; }
