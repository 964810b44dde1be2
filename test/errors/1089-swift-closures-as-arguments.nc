const names = ["b", "a"];
print(names.map({ name in name.toUpperCase() }));
print(names.sorted({ a, b in a.compareTo(b) }));
print(names.filter({ name -> name != "a" }));
print(names.reduce({ a, b -> a + b }));
