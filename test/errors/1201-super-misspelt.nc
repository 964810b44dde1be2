class Parcel {
    int id;
    constructor(this.id) {}
}
class Letter extends Parcel {
    constructor(id: int) {
        supper(id);
    }
}
print(new Letter(1).id);
