interface Priced {
    func price(): float;
}
class Book implements Priced {
    func (): float {
        return 2.5;
    }
}
const all: List<Priced> = [new Book()];
print(all.length);
