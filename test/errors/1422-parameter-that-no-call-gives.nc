interface Bag { func add(item: int): bool; }
class Numbers implements Bag {
    func add(item: int, extra: int): bool { return item > extra; }
}
const bag = new Numbers();
print(bag.add(1));
print(bag.add(2));
