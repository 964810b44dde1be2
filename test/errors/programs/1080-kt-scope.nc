class P { int x = 1; }
func main() {
    val p = P().apply { x = 3 }
    p.let { print(it.x) }
    with(p) { print(x) }
}
