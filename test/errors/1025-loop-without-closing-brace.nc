func sum(xs: List<int>): int {
    let total = 0;
    for (x in xs) {
        total += x;
    return total;
}

func main() { print(sum([1, 2])); }
