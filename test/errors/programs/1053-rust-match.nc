enum Op { Add, Sub }
func run(op: Op, a: int, b: int): int {
    match op {
        Op::Add => a + b,
        Op::Sub => a - b,
    }
}
func main() { print(run(Op.Add, 1, 2)); }
