func size(url: String): int { return url.length; }
let tasks = ["a", "bc"].map((url) => spawn size(url));
let sizes = await tasks;
print(sizes.reduce((sum, n) => sum + n, 0));
