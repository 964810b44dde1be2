class Point { int x; int y;
    func equals(o: Point): bool { return x == o.x and y == o.y }
    func toString() { return "(" + x + ", " + y + ")" }
}
func main() { print(new Point()) }
