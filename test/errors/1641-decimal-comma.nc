record Item(name: String, price: float, stock: int = 0)
print(new Item("robot", 19,99, 3));
