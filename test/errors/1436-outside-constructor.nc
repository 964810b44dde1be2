class Point {
    float x = 0.0;
    func move(this.x) {}
}
