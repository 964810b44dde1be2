record Item(name: String, price: float, stock: int) {
    static func total(): float { return this.price * this.stock; }
}
let item = new Item("apple", 0.5, 10);
print(item.total());
