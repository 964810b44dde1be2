class A { int x = 1; }
func main() {
    const a = new
    print("x");
}
