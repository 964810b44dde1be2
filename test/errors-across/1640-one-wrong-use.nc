// module shop.price
func format(cents: int, currency: String): String { return `${cents} ${currency}`; }
// module shop.cart
import shop.price.{format}
func line(cents: int): String { return format(cents, "EUR"); }
// module shop.bill
import shop.price.{format}
func bill(cents: int): String { return `${format(cents)} and ${format(cents + 1, "USD")}`; }
