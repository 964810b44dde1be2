func clamp(x: float, low: float, high: float): float {
    if (!(x >= low)) { return low; }
    return x > high ? high : x;
}

func grade(points: int): String {
    if (points >= 90) { return "A"; }
    else if (points >= 80 && points < 90) { return "B"; }
    else if (points == 42 || points == 43) { return "?"; }
    return "C";
}

func both(a: bool, b: bool): bool { return a && !b; }

func lengthOf(text: String?): int {
    if (text) { return text.length; }
    return text == null ? -1 : 0;
}
