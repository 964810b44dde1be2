func f(n: int): String {
    if n == 1:
        return "a"
    elif n == 2:
        return "b"
    return "c"
}
func main() { print(f(1)); }
