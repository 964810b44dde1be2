class Cart {
    List<int> items = [];
    func isFull(): bool { return this.items.length > 9; }
}

func check(cart: Cart): bool {
    return cart.isFull;
}
