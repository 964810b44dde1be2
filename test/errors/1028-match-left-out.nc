enum Kind { A, B(n: int) }

func rank(kind: Kind): int {
    return (kind) {
        A => 1,
        B(n) if (n > 2) => n,
        B(_) => 0,
    };
}

func show(kind: Kind) {
    (kind) {
        A => print("a"),
        B(n) => { print(n); }
    }
}

show(Kind.A);
print(rank(Kind.A));
