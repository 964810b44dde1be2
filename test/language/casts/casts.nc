// `as` tests what can be tested; numbers in `any` keep their kind.
class Animal {}
class Dog extends Animal {
    func bark(): String { return "woof"; }
}
interface Runs { func run(): int; }
class Hare extends Animal implements Runs {
    func run(): int { return 9; }
}

func attempt(f: () => any): String {
    try {
        return "" + f();
    } catch (e) {
        return "bad cast";
    }
}

func main() {
    const a: Animal = new Dog();
    print((a as Dog).bark());
    // expect: woof
    const h: Animal = new Hare();
    print((h as Runs).run() + 1);
    // expect: 10
    print(attempt(() => (h as Dog).bark()));
    // expect: bad cast
    const x: any = 3;
    print(attempt(() => (x as int) + 1));
    // expect: 4
    print(attempt(() => (x as String).length));
    // expect: bad cast
    print(attempt(() => (x as float) + 1));
    // expect: bad cast
    const n: any = null;
    print(attempt(() => n as Dog));
    // expect: bad cast
    print(attempt(() => n as Dog?));
    // expect: null
    print(attempt(() => (x as int?) ?? 0));
    // expect: 3
    const list: any = [1, 2];
    print((list as List<int>)[1] + 1);
    // expect: 3
    const f: any = (v: int) => v * 2;
    print((f as (int) => int)(4));
    // expect: 8
    print(a is Dog && !(a is Runs));
    // expect: true
    print(h is Animal);
    // expect: true
    const maybe: Animal? = null;
    print(maybe is Dog);
    // expect: false
}
