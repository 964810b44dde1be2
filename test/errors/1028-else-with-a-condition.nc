func size(n: int): String {
    if (n > 100) {
        return "many";
    } else (n > 10) {
        return "some";
    } else {
        return "few";
    }
}
