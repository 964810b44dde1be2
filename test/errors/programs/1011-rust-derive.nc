#[derive(Debug, Clone)]
struct P { x: i32 }
func main() { print(1); }
