// module shop.price
class Price {
    private int cents;
    constructor(this.cents) {}
    func show(currency: String): String { return `${this.cents} ${currency}`; }
}
// module shop.cart
import shop.price.{Price}
func cartLine(price: Price): String { return price.show("EUR", true); }
func cartTotal(prices: List<Price>): String { return prices.map((each) => each.show("EUR", false)).join(", "); }
// module shop.bill
import shop.price.{Price}
func bill(price: Price): String {
    const first = price.show("USD", true);
    const second = price.show("EUR", true);
    return `${first} ${second}`;
}
print(new Price(5).show("CHF", false));
