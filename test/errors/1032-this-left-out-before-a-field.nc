class Crate {
    const int size;
    constructor(size: int) {
        .size = size;
    }
}
print(new Crate(1).size);
