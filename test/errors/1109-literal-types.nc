type Status = "active" | "inactive";
type Id = string | number;
func main() { print("x"); }
