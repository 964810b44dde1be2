func main() {
    const items = [3, 1];
    print(items.clear().first());
}
