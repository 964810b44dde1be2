func f(x: Any): String = when (x) { is Int -> "int"; is String -> "s"; in 1..3 -> "r"; else -> "?" }
func main() { print(f(1)) }
