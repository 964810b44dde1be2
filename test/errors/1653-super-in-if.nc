class Shape { constructor(name: String) { print(name); } }
class Square extends Shape {
    constructor(named: bool) {
        if (named) { super("square"); } 
    }
}
