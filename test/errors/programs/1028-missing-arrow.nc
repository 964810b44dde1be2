func main() {
    const xs = [1, 2].map((x) x * 2);
    print(xs);
}
