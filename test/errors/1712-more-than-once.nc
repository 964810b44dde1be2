func f(x: int) { if (x > 0) { return "pos" } else { return "neg" } }
func main() { print(f(1)) }
