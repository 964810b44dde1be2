class A {
    private private int x = 1;
    static private static func f() {}
}
