const limit: int;

func main() { print(limit); }
