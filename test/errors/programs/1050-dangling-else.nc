func f(x: int): int {
    if (x > 1) { return 1; }
    print("between");
    else { return 2; }
    return 3;
}
func main() { print(f(1)); }
