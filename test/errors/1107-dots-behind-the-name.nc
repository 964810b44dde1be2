class Team {
    List<String> members;
    constructor(this.members...) {}
}

func join(words...: List<String>): String { return words.join(" "); }
func count(words...): int { return words.length; }

print(new Team("Ada", "Bob").members.length);
print(join("a", "b"));
print(count("a"));
