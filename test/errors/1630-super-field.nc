class Shape {
    float scale = 1.0;
    func area(): float { return 1.0; }
}
class Square extends Shape {
    override func area(): float { return super.scale * super.aera(); }
}
