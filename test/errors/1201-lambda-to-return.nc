func compose<A, B, C>(f: (A) => B, g: (B) => C): (A) => C {
    return g(f(a));
}
func adder(n: int): (int) => int {
    return n + x;
}
print(compose((n: int) => n * 2, (n) => `<${n}>`)(21));
print(adder(2)(3));
