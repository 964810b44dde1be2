// Patterns over generic enums: payloads keep the kind that their type argument gives them.
enum Result<T, E> {
    Ok(value: T), Err(error: E)

    func map<R>(f: (T) => R): Result<R, E> {
        return match (this) { Ok(v) => Result.Ok(f(v)), Err(e) => Result.Err(e) };
    }
    func orElse(other: (E) => T): T {
        return match (this) { Ok(v) => v, Err(e) => other(e) };
    }
    func isOk(): bool { return this is Ok; }
}

enum Tree<T> { Leaf, Node(left: Tree<T>, value: T, right: Tree<T>) }

record Pair<A, B>(a: A, b: B)

func insert<T extends Comparable<T>>(t: Tree<T>, x: T): Tree<T> {
    return match (t) {
        Leaf => Tree.Node(Tree.Leaf, x, Tree.Leaf),
        Node(l, v, r) if (x < v) => Tree.Node(insert(l, x), v, r),
        Node(l, v, r) if (x > v) => Tree.Node(l, v, insert(r, x)),
        _ => t,
    };
}

func fold<T, R>(t: Tree<T>, start: R, f: (R, T) => R): R {
    return match (t) {
        Leaf => start,
        Node(l, v, r) => fold(r, f(fold(l, start, f), v), f),
    };
}

func depth<T>(t: Tree<T>): int {
    return match (t) {
        Leaf => 0,
        Node(l, _, r) => 1 + depth(l).max(depth(r)),
    };
}

func divide(a: int, b: int): Result<int, String> { return b == 0 ? Result.Err("by zero") : Result.Ok(a / b); }

func both(x: Result<Pair<int, float>, bool>): float {
    return match (x) {
        Ok(Pair(1, f)) => f,
        Ok(Pair(n, f)) => n * f,
        Err(true) => -1,
        Err(_) => -2,
    };
}

func main() {
    print(divide(7, 2).map((n) => n + 0.5).orElse((e) => 0));
    // expect: 3.5
    print(divide(1, 0).map((n) => n * 2).orElse((e) => e.length));
    // expect: 7
    print(divide(4, 2).isOk() && !divide(4, 0).isOk());
    // expect: true
    let t: Tree<int> = Tree.Leaf;
    for (n in [5, 2, 8, 1, 9, 2]) { t = insert(t, n); }
    print(fold(t, "", (s, n) => s + n));
    // expect: 12589
    print(fold(t, 0, (sum, n) => sum + n) / 2);
    // expect: 12
    print(depth(t));
    // expect: 3
    const words = ["b", "a"].reduce((tree, w) => insert(tree, w), insert(Tree.Leaf, "m"));
    print(fold(words, "", (s, w) => s + w));
    // expect: abm
    print(both(Result.Ok(new Pair(1, 2.5))));
    // expect: 2.5
    print(both(Result.Ok(new Pair(3, 2.5))));
    // expect: 7.5
    print(both(Result.Err(true)) + both(Result.Err(false)));
    // expect: -3.0
}
