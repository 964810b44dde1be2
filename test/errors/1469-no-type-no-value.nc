let counter;

func main() { print("x"); }
