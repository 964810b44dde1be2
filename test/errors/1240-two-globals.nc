let limit = 10;
const limit = 20;

func main() { print(limit); }
