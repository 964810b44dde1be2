func main() {
    let name = " Ada ";
    name.trim();
    const items = [3, 1];
    items.sorted();
    items.map((n) => n * 2);
    print(name + items);
}
