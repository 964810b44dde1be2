enum Category { Food, Tool, Toy(age: int) }

func discount(category: Category): float {
    return match (category) {
        _ => 0.1,
        Food => 0.0,
        Tool => 0.0,
        Toy(_) => 0.3,
    };
}

func size(n: int): String {
    return match (n) {
        1 => "one",
        other => `${other}`,
        2 => "two",
    };
}

func again(category: Category): int {
    return match (category) {
        Toy(8) | Food => 1,
        Tool => 2,
        Food => 3,
        Toy(8) => 4,
        Toy(_) => 5,
    };
}
