func report(names: List<String>): List<String> {
    const shown = names.map((name) => shortened(name));
    const limit = names.length + 2;
    func shortened(name: String): String { return cut(name) + "."; }
    func cut(name: String): String { return name.take(limit); }
    const early = total();
    const [price, count] = [3, early];
    func total(): int { return price * count; }
    return shown;
}
print(report(["noodle"]));
