func main() {
    a, *rest = [1, 2, 3]
    first, second = (1, 2)
    print(first)
}
