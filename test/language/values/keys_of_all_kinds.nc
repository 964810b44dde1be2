// Keys by identity, by fields, and by `equals`: the same Map finds each in its own way.

class Plain {
    const int n;
    constructor(this.n) {}
}

class Even {
    const int n;
    constructor(this.n) {}
    func equals(other: any): bool { return other is Even && (other as Even).n % 2 == this.n % 2; }
    func hashCode(): int { return 7; }
}

record Mixed(big: int, part: float, on: bool)

func main() {
    const one = new Plain(1);
    const same = new Plain(1);
    const byIdentity: Map<Plain, String> = {};
    byIdentity[one] = "one";
    byIdentity[same] = "same";
    print(`${byIdentity.size} ${byIdentity[one]!} ${byIdentity[same]!} ${byIdentity.has(new Plain(1))}`);
    // expect: 2 one same false
    print(`${byIdentity.delete(one)} ${byIdentity.has(one)} ${byIdentity.size}`);
    // expect: true false 1

    const byFields = new Set<Mixed>();
    for (round in 0..2) {
        byFields.add(new Mixed(9_007_199_254_740_993, 0.5, true));
        byFields.add(new Mixed(9_007_199_254_740_993, 0.5, false));
        byFields.add(new Mixed(1, -0.0, true));
        byFields.add(new Mixed(1, 0.0, true));
    }
    print(byFields.size);
    // expect: 3
    print(new Mixed(1, -0.0, true) == new Mixed(1, 0.0, true));
    // expect: true

    const byEquals: Map<any, int> = {};
    for (i in 0..6) { byEquals[new Even(i)] = i; }
    byEquals["7"] = 7;
    byEquals[[1, 2]] = 12;
    print(`${byEquals.size} ${byEquals[new Even(10)]!} ${byEquals[new Even(11)]!} ${byEquals[[1, 2]]!}`);
    // expect: 4 4 5 12

    // All of one hash: the first goes, the others stay.
    const collide: Map<any, int> = {};
    const keys: List<any> = [new Even(0), new Even(1)];
    for (key in keys) { collide[key] = collide.size; }
    print(`${collide.delete(new Even(2))} ${collide.has(new Even(4))} ${collide[new Even(3)]!} ${collide.delete(new Even(5))} ${collide.size}`);
    // expect: true false 1 true 0
    collide[new Even(8)] = 8;
    print(`${collide.keys().length} ${collide[new Even(6)]!}`);
    // expect: 1 8
}
