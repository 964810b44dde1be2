func main() {
    const items = [3, 1, 2];
    items.unshift(0);
    items.shift();
    items.splice(0, 1);
    print(items.findIndex((x) => x > 1));
    print(items.getOrNull(9));
    print(items.sum() + items.average());
    print([items].flat());
    print("a".concat("b"));
    for (c in "text") { print(c); }
}
