enum class Color { RED, GREEN }
fun describe(c: Color): String = when (c) {
    Color.RED -> "red"
    Color.GREEN -> "green"
}
func main() { print(describe(Color.RED)); }
