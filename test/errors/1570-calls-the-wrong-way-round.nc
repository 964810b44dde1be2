func compose<A, B, C>(f: (A) => B, g: (B) => C): (A) => C {
    return (x) => f(g(x));
}
