enum Category { Food, Tool, Toy(age: int) }

func discount(category: Category): float {
    return match (category)
        Food => 0.1,
        Tool => 0.0,
        Toy(age) if (age > 12) => 0.2,
        Toy(_) => 0.3,
    };
}
