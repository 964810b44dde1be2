// A jump table where there are enough cases, else tests in order.
enum Shape { Dot, Circle(r: int), Box(w: int, h: int), Text(s: String) }

func area(s: Shape): int {
    return match (s) {
        Dot => 0,
        Circle(r) if (r > 100) => -1,
        Circle(r) => 3 * r * r,
        Box(w, 1) => w,
        Box(w, h) => w * h,
        other => 7,
    };
}

func few(n: int): String {
    return match (n) {
        1 => "one",
        2 | 3 => "few",
        4 => "four",
        _ => "many",
    };
}

func list(xs: List<int>, text: String) {
    match (xs) {
        [] => print("empty"),
        [x, ...rest] if (x > 0) => print(rest),
        _ => { return; }
    }
    match (text) {
        "a" | "b" => print(1),
        _ => {}
    }
}
