enum Suit { Clubs Diamonds, Hearts, Spades }

func add(a: int b: int): int { return a + b; }

func main() {
    const xs = [1, 2 3];
    print(add(1, 2) + xs.length);
    print(Suit.Clubs);
}
