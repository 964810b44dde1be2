record Product(sku: String, name: String, price: float)

func show(product: Product): String { return product.name; }

print(show({ sku: "c3", nam: "Cherry", price: 3.99 }));
