class A { int x = 1; }
func f(o: any): int {
    if (o instanceof A a) { return a.x; }
    return 0;
}
func main() { print(f(new A())); }
