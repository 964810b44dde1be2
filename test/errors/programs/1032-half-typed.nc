class Order {
    int id = 0;
    List<String> items = [];

    func total(): float {
        let sum = 0.0;
        for (item in this.items) {
            sum += 
        }
        return sum;
    }

    func describe(): String {
        return this.
    }
}

func main() {
    const order = new Order();
    order.
    print(order.id);
}
