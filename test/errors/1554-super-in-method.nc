class Shape { constructor(name: String) { print(name); } }
class Square extends Shape {
    constructor() { super("square"); }
    func again() { super("again"); }
}
