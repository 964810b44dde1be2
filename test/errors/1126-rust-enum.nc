enum Shape {
    Circle(f64),
    Rect { w: f64, h: f64 },
    Unit,
}
func main() { print("x"); }
