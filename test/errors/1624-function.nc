func name(): String { return "Ada"; }

func main() { print(name.length); }
