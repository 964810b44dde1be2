class Base {
    int id;
    constructor(this.id) {}
    func next(): Base? {
        return null;
    }
}
class Machine extends Base {
    constructor(id: int) {
        (id);
    }
}
print(new Machine(1).id);
