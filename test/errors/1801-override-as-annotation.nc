class A { func f(): int { return 1; } }
class B extends A {
    @Override
    func f(): int { return 2; }
}
class C extends A { @override func f(): int { return 3; } }
