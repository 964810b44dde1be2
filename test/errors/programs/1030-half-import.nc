import noodlecore.
func main() { print(1); }
