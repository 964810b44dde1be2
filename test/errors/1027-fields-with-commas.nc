class Point { x: float, y: float }
func main() { print("hi"); }
