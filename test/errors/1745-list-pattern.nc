func main() {
    const [a, b] = "ab";
    print(a + b);
}
