func one(key: String, value: int): Map<String, int> { return { [key]: value, [key + "2"]: value }; }

print(one("a", 1));
