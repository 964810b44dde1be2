class Person(val name: String, var age: Int) {
    fun greet() = println("hi $name")
}
fun main() {
    val p = Person("a", 3)
    p.greet()
}
