class ShopError extends Error {
    constructor(what: String) { super(8201, what); }
}

func pick(n: int): int {
    return match (n) {
        1 => 2,
        _ => raise ShopError("none"),
    };
}

print(pick(1));
