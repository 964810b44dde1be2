func read(text: String): String {
    let at = 0;
    while (true) {
        if (at >= text.length) { brake; }
        at += 1;
        if (at == 3) { contiune; }
    }
    return text;
}
print(read("abc"));
