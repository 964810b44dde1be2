func registerNode(id: String): bool

func main() {}
