func sum(xs: List<int>): int { return xs.length; }

func main() {
    let xs = [1, 2];
    print([0, ...xs]);
    print({ ...xs, "a": 1 });
    print(sum(...xs));
}
