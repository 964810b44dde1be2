class Box<T> {
    const T value;
    constructor(this.value) {}
    func get(): T { return this.value; }
}

const box = new Box<void>(null);
box.get();
const content = box.get();
print(box.value);
