func main() {
    let pair = (1, "one");
    print(pair);
    print((1, 2, 3));
}
