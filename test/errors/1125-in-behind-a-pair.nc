const words = { "a": "b" };
for (key, value ini words) print(key, value);
