class Box {
    float width;
    float height;
    List<int> items = [];

    constructor(this.width, this.height) {}

    float get area => this.width * this.height;

    int get count { return this.items.length; }

    bool get isEmpty {
        return this.count == 0;
    }
}

func main() {
    const box = new Box(2.0, 3.0);
    print(box.area);
    print(box.count + 1);
}
