class Shape { constructor(name: String) { print(name); } }
class Square extends Shape {
    constructor() {
        super("a");
        super("b");
    }
}
