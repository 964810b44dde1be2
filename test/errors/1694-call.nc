func size(): int { return 1; }

func main() {
    size() = 2;
    1 + 2 = 3;
}
