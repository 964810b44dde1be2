func main() {
    const s = "hello;
    print(s);
    print("x");
}
