const A = class { x = 1; };
func main() { print(1); }
