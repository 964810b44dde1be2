enum Color { Red, Green }

func main() { print(Color.Red()); }
