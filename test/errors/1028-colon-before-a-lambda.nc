const makers: Map<String, () => int> = { "one": () => 1, "two" () => 2 };
print(makers.length);
