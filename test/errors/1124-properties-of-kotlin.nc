class Rectangle {
    const int width;
    const int height;
    constructor(this.width, this.height) {}
    val area get() = this.width * this.height
    val edge: int get() = 2 * (this.width + this.height)
    var title: String = "rectangle"
        get() = "a " + "rectangle"
        set(value) { print(value); }
    val table by lazy { [1, 2] }
    func show() { print(`${this.width} x ${this.height}`); }
}

class Circle {
    var radius: Double { return 2.0 }
}

new Rectangle(1, 2).show();
