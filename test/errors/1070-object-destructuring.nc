record Point(x: int, y: int)

func main() {
    let { x, y } = new Point(1, 2);
    print("done");
}
