// Conditions jump; they have a value only where one is asked for.
enum Shape { Circle(r: int), Square(side: int), Empty }

func test(a: int?, b: bool, s: Shape, x: any): bool {
    if (a != null && a > 1 || !b) { return true; }
    if (let n = a) { return n == 2; }
    while (s is Circle(r) && r > 3) { return b; }
    return x is String || !(x is Shape);
}
