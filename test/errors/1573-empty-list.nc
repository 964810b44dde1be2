func main() {
    const items = [];
    if (items.isEmpty()) { print("nothing"); }
}
