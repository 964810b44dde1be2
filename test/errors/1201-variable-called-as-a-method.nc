class Cart {
    List<float> prices = [];
    func total(): float {
        total = 0.0;
        for (price in this.prices) {
            total += price;
        }
        return total;
    }
}
