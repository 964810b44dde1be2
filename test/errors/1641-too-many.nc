func double(n: int): int { return n * 2; }

class Empty {}

func main() {
    print(double(1, 2, 3));
    print(new Empty(1));
    print("a".trim("b"));
}
