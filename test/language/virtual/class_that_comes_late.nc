// A call that has seen some classes often meets another one, whose method throws at times; both are the ordinary case later.
class Animal {
    func legs(n: int): int { return 4; }
}

class Bird extends Animal {
    override func legs(n: int): int { return 2; }
}

class Odd extends Animal {
    override func legs(n: int): int {
        if (n % 2 == 0) { throw new Error(8001, `none at ${n}`); }
        return n;
    }
}

func count(animals: List<Animal>): int {
    let sum = 0;
    for (i in 0..animals.length) {
        try {
            sum += animals[i].legs(i);
        } catch (e: Error) {
            sum += 1000;
        }
    }
    return sum;
}

func herd(size: int, kinds: int): List<Animal> {
    const all: List<Animal> = [];
    for (i in 0..size) {
        const kind = i % kinds;
        all.add(kind == 0 ? new Animal() : kind == 1 ? new Bird() : new Odd());
    }
    return all;
}

func main() {
    let sum = 0;
    for (round in 0..50) { sum += count(herd(40, 2)); }
    print(sum);
    // expect: 6000
    for (round in 0..50) { sum += count(herd(40, 3)); }
    print(sum);
    // expect: 366100
}
