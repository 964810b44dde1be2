let urls = ["a", "b"];
for (let i = 0; i < urls.count; i++) { print(i); }
