func main() {
    const text = Json.stringify({ "a": 1 });
    print(text);
    const re = new Regex("a+");
    print(re);
}
