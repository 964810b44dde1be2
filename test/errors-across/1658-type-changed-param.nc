// module shop.tax
func tax(cents: String): int { return cents.length; }
// module shop.cart
import shop.tax.{tax}
func total(cents: int): int { return cents + tax(cents); }
// module shop.main
import shop.tax.{tax}
print(tax(100), tax(250));
