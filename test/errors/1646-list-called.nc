let urls = ["a", "b"];
let sizes = { "a": 1 };
for (i in 0..2) { print(urls(i) + sizes("a")); }
