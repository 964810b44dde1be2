data class Point(val x: int, val y: int)

fun main() {
    val p = new Point(1, 2)
    when (p.x) {
        1 -> print("one")
        2, 3 -> print("few")
        else -> print("many")
    }
}
