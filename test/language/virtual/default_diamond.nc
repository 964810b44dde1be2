// Among defaults the more specific interface's counts; a class's own method wins over all.
interface A {
    func who(): String { return "A"; }
    func tell(): String { return "I am " + this.who(); }
}

interface B extends A {
    func who(): String { return "B"; }
}

interface C extends A {
}

class X implements A, B {}

class Y implements C, B {}

class Z implements B {
    func who(): String { return "Z"; }
}

class W extends Z implements C {}

func main() {
    print(new X().tell());
    // expect: I am B
    print(new Y().tell());
    // expect: I am B
    print(new Z().tell());
    // expect: I am Z
    print(new W().tell());
    // expect: I am Z
    const a: A = new W();
    print(a.who());
    // expect: Z
}
