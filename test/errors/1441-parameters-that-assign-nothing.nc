class Vec {
    const float x;
    const float y;
    constructor(x: float = 0.0, y: float = 0.0) {}
    func length(): float { return Math.hypot(this.x, this.y); }
}

class Label {
    const String text;
    const int size;
    func show(): String { return `${this.text} ${this.size}`; }
}
