func compose<A, B>(f: (A) => B, g: (B) => C): (A) => C { return (x) => g(f(x)); }

const shout = compose((text: String) => text.length, (n: int) => n + 1);
print(shout("hi"));
