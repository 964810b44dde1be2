enum Kind { A, B }

func rank(kind: Kind): int {
    return match (kind) {
        A => 1,,
        B => 2,
    };
}

print(rank(Kind.A));
