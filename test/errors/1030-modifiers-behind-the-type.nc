class Circle {
    int static made = 0;
    List<int> private sizes = [];
    String const name = "circle";

    func add(size: int) {
        this.sizes.add(size);
        Circle.made += 1;
        print(this.name);
    }
}
