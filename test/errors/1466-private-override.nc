class Store {
    func discount(price: float): float { return 0.0; }
}
class Market extends Store {
    private override func discount(price: float): float { return price * 0.1; }
}
