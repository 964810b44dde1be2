class Store {
    func discount(price: float): float { return 0.0; }
}
class Market extends Store {
    override func discount(price: float): String { return price * 0.1; }
}
