class Shop {
    int count = 0;

    func broken() {
        const { a, b } = { a: 1, b: 2 };
        print(this.count.abs(1));
    }

    func total(): int {
        if (this.count > 3) { return 1; }
    }
}

func main() {
    const { a, b } = { a: 1, b: 2 };
    print(Math.sqrt(3, 4));
}
