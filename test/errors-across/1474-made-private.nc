// module shop.price
private func format(cents: int): String { return `${cents}`; }
func cheap(): String { return format(1); }
// module shop.cart
import shop.price.{format}
func line(cents: int): String { return format(cents); }
// module shop.bill
import shop.price
func bill(cents: int): String { return `${format(cents)} and ${format(cents + 1)} ${cheap()}`; }
