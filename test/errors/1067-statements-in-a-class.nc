class Greeter {
    String name = "Ada";
    print("hello");
    if (1 < 2) { print("x"); }
    for (i in 0..3) { print(i); }
    this.name = "Bob";
    func greet() { print(this.name); }
}
