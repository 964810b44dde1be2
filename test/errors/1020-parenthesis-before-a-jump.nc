import noodlecore.regex

const bullet = new Regex("^- (.*)");

func items(lines: List<String>): List<String> {
    const out: List<String> = [];
    for (let i = 0; i < lines.length; i++) {
        const match = bullet.find(lines[i] ?? break;
        out.add(match.text);
    }
    return out;
}
print(items(["- a"]));
