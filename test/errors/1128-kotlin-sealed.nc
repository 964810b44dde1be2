sealed class Shape
class Circle(val r: Double) : Shape()
object Empty : Shape()
fun area(s: Shape): Double = when (s) {
    is Circle -> 3.14 * s.r * s.r
    is Empty -> 0.0
    else -> 0.0
}
