// module shop.price
func formatPrice(cents: int): String { return `${cents}`; }
// module shop.cart
import shop.price
func line(cents: int): String { return format(cents); }
// module shop.bill
import shop.price
func bill(cents: int): String { return `${format(cents)} and ${format(cents + 1)}`; }
