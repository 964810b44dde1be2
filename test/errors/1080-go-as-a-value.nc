func size(url: String): int { return url.length; }
let running = go size("http://a");
print(await running);
