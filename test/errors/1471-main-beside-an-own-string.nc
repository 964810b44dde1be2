class String { int n = 0; }
func main(args: List<String>) { print(new String().n); print("a"); }
