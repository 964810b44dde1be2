class Shape {
    protected fun label() = "shape"
    fun twice(n: Int) = n * 2
}
