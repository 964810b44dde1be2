const text = "abc";
const items = [1, 2];
if (!text.empty()) { print(text); }
print(items.empty());
print(text.index("b"));
