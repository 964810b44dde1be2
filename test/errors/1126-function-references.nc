class Point {
    const int x;
    constructor(this.x) {}
}

[1, 2].forEach(System.out::println);
print(["a", "b"].map(String::length));
print([1, 2].map(Point::new).length);
