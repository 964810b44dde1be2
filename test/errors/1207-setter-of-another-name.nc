class Box<T> {
    private T held;
    constructor(this.held) {}
    get value(): T { return this.held; }
    set vaalue(next: T) { this.held = next; }
}
const box = new Box(1);
box.value = 3;
box.value = 4;
print(box.value);
