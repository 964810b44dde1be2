// Whoever calls a function above what it reads reads it too early; where that depends on something, it is told when the program runs.
class Config {
    static const List<String> names = Config.build();
    static const String prefix = "x".repeat(3);
    static const Config shared = new Config();
    static const Map<String, int> limits = { "a": 1 };
    static int hits = Config.count();
    static int start = "abc".length;
    int limit = Config.limits["a"] ?? 0;
    static func build(): List<String> { return [Config.prefix, "b"]; }
    static func count(): int { return Config.start + 1; }
    static func maybe(): int { return Config.hits > 9 ? late.length : 0; }
}

const total = sum();
const few = isEmpty() ? 1 : 2;
const lazy = () => items.length;
const none = Config.maybe();
const items = [1, 2];
const late = ["a"];

func sum(): int {
    let sum = 0;
    for (item in items) { sum += item; }
    return sum + other();
}

func isEmpty(): bool {
    if (total > 3) { return false; }
    return late.isEmpty();
}

func other(): int { return late.length + other(); }

print(`${Config.names} ${Config.shared.limit} ${Config.hits} ${total} ${few} ${lazy()} ${none}`);
