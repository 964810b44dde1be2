enum Category { Food, Toy(age: int) }
let toy = new Category.Toy(8);
print(toy);
