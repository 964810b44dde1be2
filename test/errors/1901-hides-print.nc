func print(text: String) {}

func main() { print("nobody sees this"); }
