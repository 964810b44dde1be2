func f(x: int): String {
    switch x {
    case 1, 2:
        return "one"
    default:
        return "many"
    }
}
func main() { print(f(1)); }
