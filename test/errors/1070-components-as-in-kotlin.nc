data class P(val x: Int, val y: Int)
func main() { val (a, b) = P(1, 2); print(a + b) }
