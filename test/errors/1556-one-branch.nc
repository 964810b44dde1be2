func sign(n: int): String {
    let text: String;
    if (n > 0) {
        text = "plus";
    } else if (n < 0) {
        text = "minus";
    }
    return text;
}
