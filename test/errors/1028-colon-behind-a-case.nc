enum Category { Food, Tool, Toy }

func discount(category: Category): float {
    return match (category) {
        Food: 0.1,
        Tool: 0.0,
        Toy: reduced(0.5),
    };
}

func reduced(by: float): float { return by / 2.0; }
