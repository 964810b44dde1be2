const counts = { "a": 1 };
print([1, 2].reduce(Integer::sum));
print(["1"].map(Integer::parseInt));
print(["b", "a"].sorted(String::compareTo));
[1].forEach(System.out::println);
