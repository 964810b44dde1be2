class Order {
    Shipment? shipment;
    func ship(): Shipment? { return this.shipment; }
}
