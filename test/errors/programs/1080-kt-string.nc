func main() {
    val a = 3
    print("a is $a")
}
