func total(prices: List<int>): int { return int.sum(prices); }

func main() {
    print(total(3));
    print(total(3, 4));
    print("{} of {}".format(1, 2));
}
