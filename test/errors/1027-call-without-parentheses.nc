func codes(text: String): List<int> {
    const found: List<int> = [];
    for (i in 0..text.length) {
        const code = text.charCodeAt i;
        if (code > 64) { found.add(code); }
    }
    return found;
}
