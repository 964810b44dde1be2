// Private methods belong to their class alone, also where a subclass has one of that name; statics need no object.
class Base {
    private func secret(): String { return "base secret"; }
    func tell(): String { return this.secret(); }
    static func make(): Base { return new Base(); }
    static int made = 0;
    static func count(): int {
        Base.made += 1;
        return Base.made;
    }
}

class Derived extends Base {
    private func secret(): String { return "derived secret"; }
    func tellOwn(): String { return this.secret(); }
}

func main() {
    const d = new Derived();
    print(d.tell());
    // expect: base secret
    print(d.tellOwn());
    // expect: derived secret
    print(Base.make().tell());
    // expect: base secret
    Base.count();
    print(Base.count());
    // expect: 2
    print(Base.made);
    // expect: 2
    Base.made = 10;
    print(Base.count());
    // expect: 11
}
