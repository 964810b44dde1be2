// module shop.stock
class Stock {
    private int count = 0;
    func put(n: int) { this.count += n; }
    private func available(): int { return this.count; }
}
// module shop.cart
import shop.stock.{Stock}
func isEmpty(stock: Stock): bool { return stock.available() == 0; }
// module shop.main
import shop.stock.{Stock}
const stock = new Stock();
stock.put(4);
print(stock.available(), stock.available() + 1);
