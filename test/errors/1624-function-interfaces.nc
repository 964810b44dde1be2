type Handler = (String) => int;

func main() {
    const handler: Handler = (text) => text.length;
    const other: Handler? = handler;
    print(handler.apply("a"));
    print(other?.invoke("b") ?? 0);
    print(handler.name);
}
