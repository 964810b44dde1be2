class Crate {
    const int size;
    String name;
    constructor(size: int, name: String) {
        thissize = size;
        this.name  name;
    }
}
print(new Crate(1, "a").size);
