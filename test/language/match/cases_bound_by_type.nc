// `name is Case` binds the value under a name, at any depth and in every form of test.
enum Value {
    Nil,
    Number(n: int),
    Pair(head: Value, tail: Value)

    func items(): String {
        return match (this) {
            Pair(h, Nil) => `${h.items()}`,
            Pair(h, t is Pair) => `${h.items()} ${t.items()}`,
            Pair(h, t) => `${h.items()} . ${t.items()}`,
            n is Number => `${n}`,
            nil is Nil => `${nil}`,
        };
    }
}

func pair(a: Value, b: Value): Value { return Value.Pair(a, b); }

const one = Value.Number(1);
print(pair(one, pair(Value.Nil, pair(one, Value.Nil))).items());
print(pair(one, pair(Value.Number(2), Value.Number(3))).items());
match (pair(one, one)) {
    p is Pair if (p.items().contains("."))  => print(p),
    other is Number | other is Nil => print(other),
    _ => print("else"),
}
// expect: Number(1) Nil Number(1)
// expect: Number(1) Number(2) . Number(3)
// expect: Pair(Number(1), Number(1))
