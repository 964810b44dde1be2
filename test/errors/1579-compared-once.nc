func isMark(ch: String, n: int): bool {
    if (n == 1 || 2) { return true; }
    return ch == " " || "," || ".";
}

func isEnd(ch: String): bool {
    if (ch == "." || "!" || "?") { return true; }
    return false;
}

print(isMark(",", 3) && isEnd("."));
