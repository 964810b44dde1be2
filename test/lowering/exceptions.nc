// One handler that asks for classes, finalizers, throw as an expression.
class MyError extends Error {}

func attempt(n: int): int {
    try {
        if (n > 1) { throw new MyError(8001, "x"); }
        return n < 0 ? throw new Error(8002, "y") : n;
    } catch (e: MyError) {
        return e.code;
    } finally {
        print("done");
    }
}

func all(): String {
    try { return "a"; } catch (e) { return e.message; }
}
