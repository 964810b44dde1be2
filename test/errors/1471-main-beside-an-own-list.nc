class List { func go(): int { return 1; } }
func main(args: List) { print(new List().go()); }
