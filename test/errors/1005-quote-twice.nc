func greet(name: String): String { return "hello " + name; }

func main() {
    const names = ["Ada"", "Grace"];
    for (name in names) { print(greet(name)); }
    const count: int = "two";
    print(count);
}
