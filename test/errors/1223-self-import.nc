import example

func main() { print("hello"); }
