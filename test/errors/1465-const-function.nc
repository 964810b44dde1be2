class Limits {
    const func most(): int { return 3; }
}

func main() { print(new Limits().most()); }
