func main() {
    const items = [3, 1];
    print(items.sort().first());
}
