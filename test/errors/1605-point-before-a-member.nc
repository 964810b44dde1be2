const words = { "a": "b" };
print(words["a"]length, 1);
