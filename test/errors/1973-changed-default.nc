class A {
    func f(x: int = 1, name: String = "a"): int { return x + name.length; }
    func g(a: int = 4): int { return a; }
}

class B extends A {
    override func f(x: int = 2, name: String = "a"): int { return x; }
    override func g(a: int = 4): int { return a; }
}

func main() {
    const a: A = new B();
    print(a.f() + a.g());
}
