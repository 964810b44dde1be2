enum Fetch { Ok(size: int), Failed(reason: String) }

func fetch(url: String): Fetch { return Fetch.Ok(url.length); }
func report(fetch: Fetch) { print(fetch); }

const tasks = ["a", "b"].map((url) => spawn fetch(url));
for (result in tasks) {
    report(result);
    match (result) {
        Ok(size) => print(size),
        Failed(reason) => print(reason),
    }
}
