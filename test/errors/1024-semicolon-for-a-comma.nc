func sell(name: String, count: int) { print(name + count); }
sell("apple"; 10);
let list = [1; 2, 3];
print(list);
