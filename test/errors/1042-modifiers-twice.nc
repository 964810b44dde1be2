class A {
    private private int x = 1;
    static private static func f() {}
    func g() { A.f(); print(this.x); }
}
