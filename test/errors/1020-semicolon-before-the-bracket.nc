func early(xs: List<int>): int { return xs.length; }

func main() {
    print(early([1, 2]) + early([3]););
    print(early([1, 2];)
    const xs = [1, 2;];
    print(xs);
}
