func square(x: int): int { return x * x; }

func main() {
    print(square(3);
    let xs = [1, 2, 3;
    let sum = (1 + 2 * 3;
    if (sum > 3 {
        print(xs);
    }
}
