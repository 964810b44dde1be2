class Outer {
    class Inner { int x = 0; }
    enum Color { Red, Green }
    static class Node<T> { T? value; }
    data class Ok<T>(val value: T) : Outer<T>()
    object Error : Outer()
    record Pair(a: int, b: int)
    interface Visitor { func visit(); }
    private inner class Iter { }
    func f(): int { return 1; }
}
