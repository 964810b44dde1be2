func main() {
    for (i in 0..10 step 2) { print(i) }
    for (i in 0 until 5) { print(i) }
    repeat(3) { print("x") }
}
