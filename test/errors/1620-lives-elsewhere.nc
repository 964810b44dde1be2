func main() {
    const n = 5;
    print(n.trim());
    const text = "x";
    text.print();
}
