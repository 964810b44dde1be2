interface Sized {
    get size(): int
    set size(value: int)
}

class Text implements Sized {
    get size(): String { return "1"; }
    set size(value: String) {}
}

class Box implements Sized { String size = "1"; }
class Hidden implements Sized { private int size = 1; }
class Fixed implements Sized { const int size = 1; }
class Open implements Sized { int? size = 1; }
