// module shop.product
record Product(name: String, cents: String)
// module shop.cart
import shop.product.{Product}
func total(products: List<Product>): int { let sum = 0; for (each in products) { sum += each.cents; } return sum; }
// module shop.main
import shop.product.{Product}
import shop.cart.{total}
print(total([new Product("pen", 120), new Product("ink", 340)]));
const p = new Product("cap", 90);
print(p.cents * 2);
