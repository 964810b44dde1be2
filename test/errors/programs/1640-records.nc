record Point(x: int, y: int)
func main() {
    const p = new Point(1);
    p.x = 5;
    const q = Point(1, 2);
    const r = q.copy(z: 3);
    const Point(a) = q;
    print(p == r);
}
