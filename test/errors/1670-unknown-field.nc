record Point(x: int, y: int)

func show(point: Point) { print(point); }

func main() { show({ x: 1, y: 2, colr: "red" }); }
