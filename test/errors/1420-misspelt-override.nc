abstract class Store {
    func discount(price: float): float
}
class Market extends Store {
    override func discuont(price: float): float { return price * 0.9; }
}
