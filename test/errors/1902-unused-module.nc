import noodlecore.json

func main() { print("hello"); }
