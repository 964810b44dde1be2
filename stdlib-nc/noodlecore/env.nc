// Environment variables. Each name needs the capability `env`.

/// Reads environment variables as what they are to be.
/// ```noodlecore
/// import noodlecore.env
/// Env.getInt("NOODLE_NO_SUCH_VARIABLE", 20)  // => 20
/// ```
class Env {
    /// The text of a variable, or null where it is not set.
    static extern func get(name: String): String?;

    /// Every variable that may be seen and whose name begins with `prefix`.
    static extern func all(prefix: String = ""): Map<String, String>;

    static func has(name: String): bool { return Env.get(name) != null; }

    static func getString(name: String, fallback: String): String { return Env.get(name) ?? fallback; }

    /// An error [2091] where it is set to something that is no int.
    static func getInt(name: String, fallback: int): int {
        const text = Env.get(name);
        if (text == null) { return fallback; }
        const value = text.trim().toIntOrNull();
        if (value == null) { throw malformed(name, text, "an int"); }
        return value;
    }

    /// An error [2091] where it is set to something that is no number.
    static func getFloat(name: String, fallback: float): float {
        const text = Env.get(name);
        if (text == null) { return fallback; }
        const value = text.trim().toFloatOrNull();
        if (value == null) { throw malformed(name, text, "a float"); }
        return value;
    }

    /// `true`, `1`, `yes`, `on` and their opposites; an error [2091] for other text.
    static func getBool(name: String, fallback: bool): bool {
        const text = Env.get(name);
        if (text == null) { return fallback; }
        const word = text.trim().toLowerCase();
        if (["true", "1", "yes", "on"].contains(word)) { return true; }
        if (["false", "0", "no", "off", ""].contains(word)) { return false; }
        throw malformed(name, text, "true or false");
    }

    /// The parts between separators, trimmed; no parts where it is empty.
    static func getList(name: String, fallback: List<String>, separator: String = ","): List<String> {
        const text = Env.get(name);
        if (text == null) { return fallback; }
        return text.split(separator).map((part) => part.trim()).filter((part) => part.isNotEmpty());
    }

    /// The text of a variable; an error [2090] where it is not set.
    static func require(name: String): String {
        const text = Env.get(name);
        if (text == null) { throw new Error(2090, `the environment variable ${name} is not set`); }
        return text;
    }
}

private func malformed(name: String, text: String, expected: String): Error {
    return new Error(2091, `the environment variable ${name} must be ${expected}, but is ${text.quoted()}`);
}
