class Cell<T> {
    const T value;
    constructor(this.value) {}
}

const cell = new Cell[int](1);
const cells = new Map[String, List<int>]();
print(`${cell.value} ${cells}`);
