extern func readSecret(): String

func main() { print(readSecret()); }
