func sign(n: int): String {
    if (n > 0) {
        return "plus";
    } else if (n < 0) {
        return "minus";
    }
}
