import noodlecore.regex

func main() {
    const capitals = new Regex("[A-Z]");
    print(capitals.replace("camelCase", (m) => "_" + m.text.toLowerCase()));
    print("abcabc".count("bc"));
}
