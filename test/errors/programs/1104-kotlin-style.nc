class Temperature {
    val celsius: Double = 20.0
    fun fahrenheit(): Double = celsius * 9 / 5 + 32
    companion object {
        fun freezing() = Temperature()
    }
}
func main() {
    val t = new Temperature();
    println(t);
}
