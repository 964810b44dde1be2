// module shop.cart
import shop.prices.{format}
func line(cents: int): String { return format(cents); }
// module shop.bill
import shop.prices.{format}
func bill(cents: int): String { return `${format(cents)}`; }
// module shop.main
import shop.prices
import shop.cart
print(line(3), format(3));
