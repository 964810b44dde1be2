func f(s: Missing): int {
    const item = s.find("x") ?? throw new Error(8201, "no");
    if (item.count < 2) { return 1; }
    return item.count;
}
func main() { print(1); }
