func main() {
    let words = ["pear", "fig"];
    words.push("apple");
    words.push("kiwi");
    if (words.some((w) => w.includes("ea")) && words.every((w) => w.length > 2)) { print(words.size); }
    print(words.shift().uppercase());
    let ages = { "ada": 36 };
    ages.put("alan", 41);
    if (ages.containsKey("ada")) { ages.remove("ada"); }
    print(words.sortedBy((w) => w.length).findIndex((w) => w == "kiwi"));
    words.unshift("no");
    words.pushAll(["no"]);
}
