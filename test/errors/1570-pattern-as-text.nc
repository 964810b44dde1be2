import noodlecore.regex

const spaces = new Regex("\\s+");

func words(text: String): List<String> {
    return text.trim().split(new Regex("[ ,]+"));
}

func snake(text: String): String {
    return text.replaceAll(new Regex("[A-Z]"), (m) => "_" + m.text.toLowerCase());
}

func shout(text: String, marks: Regex): String {
    let digits = new Regex("\\d");
    if (text.contains(digits)) { return text.replace(marks, "!"); }
    let squeezed = text.replace(spaces, (m) => " ");
    return squeezed;
}

func wrapped(angle: int): int { return angle.mod(360); }

print(words("a, b") + snake("aB") + shout("a", spaces) + wrapped(-1));
