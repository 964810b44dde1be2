func grade(points: int): String {
    if (points > 90) {
        return "A";
    } else if (points > 80) {
        return "B";
    }
}

func sign(n: int): int {
    if (n > 0) { return 1; }
    if (n < 0) { return -1; }
    0;
}

func main() { print(grade(85) + sign(3)); }
