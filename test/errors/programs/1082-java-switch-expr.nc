func day(n: int): String {
    return switch (n) {
        case 1 -> "Mon";
        case 2, 3 -> "Tue";
        default -> "other";
    };
}
func main() { print(day(1)); }
