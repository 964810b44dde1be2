class Box {
    int width = 2;
    func area(): int { return this.width * this.width; }
}
func main() {
    const b = new Box();
    print(b.area);
    print(b.width());
    print(b.area + 1);
}
