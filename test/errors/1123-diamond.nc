class Box<T> {
    T value;
    constructor(this.value) {}
}

func main() {
    print(new Box<>(1).value);
}
