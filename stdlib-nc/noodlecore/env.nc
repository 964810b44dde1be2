// Environment variables. Each name needs the capability `env`.

/// Reads environment variables as what they are to be.
/// ```noodlecore
/// import noodlecore.env
/// Env.getInt("NOODLE_NO_SUCH_VARIABLE", 20)  // => 20
/// ```
class Env {
    /// The text of a variable, or null where it is not set.
    /// ```noodlecore
    /// Env.get("NOODLE_NO_SUCH_VARIABLE")  // => null
    /// ```
    @needs(env)
    static extern func get(name: String): String?;

    /// Every variable that may be seen and whose name begins with `prefix`.
    /// ```noodlecore
    /// Env.all("NOODLE_NO_SUCH_")  // => {}
    /// ```
    @needs(env)
    static extern func all(prefix: String = ""): Map<String, String>;

    /// Whether a variable is set.
    /// ```noodlecore
    /// Env.has("NOODLE_NO_SUCH_VARIABLE")  // => false
    /// ```
    static func has(name: String): bool { return Env.get(name) != null; }

    /// The text of a variable, or `fallback` where it is not set.
    /// ```noodlecore
    /// Env.getString("NOODLE_NO_SUCH_VARIABLE", "localhost")  // => localhost
    /// ```
    static func getString(name: String, fallback: String): String {
        return Env.get(name) ?? fallback;
    }

    /// The int that a variable is, or `fallback` where it is not set. An error [2091] where it is set to something that is no int.
    /// ```noodlecore
    /// Env.getInt("NOODLE_NO_SUCH_VARIABLE", 20)  // => 20
    /// ```
    static func getInt(name: String, fallback: int): int {
        const text = Env.get(name);
        if (text == null) { return fallback; }
        const value = text.trim().toIntOrNull();
        if (value == null) { throw malformed(name, text, "an int"); }
        return value;
    }

    /// The number that a variable is, or `fallback` where it is not set. An error [2091] where it is set to something that is no number.
    /// ```noodlecore
    /// Env.getFloat("NOODLE_NO_SUCH_VARIABLE", 0.9)  // => 0.9
    /// ```
    static func getFloat(name: String, fallback: float): float {
        const text = Env.get(name);
        if (text == null) { return fallback; }
        const value = text.trim().toFloatOrNull();
        if (value == null) { throw malformed(name, text, "a float"); }
        return value;
    }

    /// Whether a variable is `true`, `1`, `yes` or `on` (or the opposite of these), or `fallback` where it is not set; an error [2091] for other text.
    /// ```noodlecore
    /// Env.getBool("NOODLE_NO_SUCH_VARIABLE", true)  // => true
    /// ```
    static func getBool(name: String, fallback: bool): bool {
        const text = Env.get(name);
        if (text == null) { return fallback; }
        const word = text.trim().toLowerCase();
        if (["true", "1", "yes", "on"].contains(word)) { return true; }
        if (["false", "0", "no", "off", ""].contains(word)) { return false; }
        throw malformed(name, text, "true or false");
    }

    /// The parts of a variable between separators, trimmed, or `fallback` where it is not set.
    /// ```noodlecore
    /// Env.getList("NOODLE_NO_SUCH_VARIABLE", ["a", "b"])  // => ["a", "b"]
    /// ```
    static func getList(
        name: String,
        fallback: List<String>,
        separator: String = ",",
    ): List<String> {
        const text = Env.get(name);
        if (text == null) { return fallback; }
        return text.split(separator).map((part) => part.trim()).filter((part) => part.isNotEmpty());
    }

    /// The text of a variable; an error [2090] where it is not set.
    /// ```noodlecore
    /// assertThrows(() => Env.require("NOODLE_NO_SUCH")).message  // => the environment variable NOODLE_NO_SUCH is not set
    /// ```
    static func require(name: String): String {
        const text = Env.get(name);
        if (text == null) { throw new Error(2090, `the environment variable ${name} is not set`); }
        return text;
    }
}

private func malformed(name: String, text: String, expected: String): Error {
    return new Error(
        2091,
        `the environment variable ${name} must be ${expected}, but is ${text.quoted()}`,
    );
}
