class User {
    String name;
    constructor(this.name) {}
}
record Point(x: int, y: int)

func main() {
    print(User("Ada").name);
    print(Point(1, 2));
    print(String(5));
}
