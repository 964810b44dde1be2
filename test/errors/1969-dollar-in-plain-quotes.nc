class Order {
    int number;
    constructor(number: int) { this.number = number; }
    func title(): String { return "Order ${this.number}"; }
}

func greet(name: String, price: float) {
    print("Hello, $name! That is $price, or $5 with a $coupon.");
    print("A template is written \${name}, and \$name is nothing here");
}
