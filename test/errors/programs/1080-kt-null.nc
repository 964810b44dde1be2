func main() {
    val name: String? = null
    val length = name?.length ?: 0
    println(name!!.length)
    print(length)
}
