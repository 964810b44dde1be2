classBox<T> {
    T value;
    int count = 0;
    constructor(this.value) {}
}

print(new Box<int>(3).value);
