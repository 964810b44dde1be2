enum Kind { A, B, C(n: int) }

func rank(kind: Kind): int {
    return match (kind) {
        A => 1,
        case B: 2;
        C(n) if (n > 1) => n,
        C(_) => 0,
    };
}

func show(kind: Kind) {
    match (kind) {
        case A:
            print("a");
            break;
        B => print("b"),
        C(n) => { print(n); }
    }
}

show(Kind.A);
print(rank(Kind.B));
