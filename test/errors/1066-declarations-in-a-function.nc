func main() {
    class Point { int x = 0; }
    enum Color { Red, Green }
    import noodlecore.json
    private let y = 3;
    print("hello");
}
