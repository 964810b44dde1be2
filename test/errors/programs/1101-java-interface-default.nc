interface Greeter {
    String name();
    default String greet() { return "Hello " + name(); }
}
func main() { print(1); }
