func main() {
    print([1, 2].map(lambda x: x + 1));
}
