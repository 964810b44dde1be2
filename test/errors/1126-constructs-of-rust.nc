use std::collections::HashMap;

pub struct Circle { radius: float, name: String }

impl Shape for Circle {
    func area(): float { return 1.0; }
}

func first(xs: &[int], name: &String): int {
    let mut x = 3;
    if let Some(y) = find(xs) { x = y; }
    let next = |n: int| n + x;
    let word = match x { 1 => "one", _ => "many" };
    print(word + name);
    return next(find(xs)?);
}

func find(xs: List<int>): int? { return xs.find((x) => x > 3); }
