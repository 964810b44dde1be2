class A {
    int x = 0;
    A(x: int) { this.x = x; }
}

class B {
    func __init__(x: int) { print(x); }
}

class C {
    func constructor() { print("c"); }
}
