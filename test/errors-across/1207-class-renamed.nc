// module shop.stock
class StockItem {
    public String name;
    constructor(this.name) {}
}
// module shop.cart
import shop.stock
func line(item: Item): String { return item.name; }
// module shop.main
import shop.stock
import shop.cart
print(line(new Item("pen")));
