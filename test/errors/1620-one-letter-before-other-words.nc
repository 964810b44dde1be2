class Cart {
    private bool closed = false;
    func isClosed(): bool { return this.closed; }
    func close() { this.closed = true; }
}

const cart = new Cart();
cart.close();
print(cart.isClose());
