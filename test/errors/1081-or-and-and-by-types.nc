// What `or` and `and` of other languages stand for depends on what they join.
class Options {
    int width = 0;
    String title = "";
    String? owner;
    bool wide = false;
    List<String> tags = [];
}

func combine(flags: int, extra: int): int {
    let all = flags or 3;
    let more = flags or extra;
    let both = flags and extra;
    return all + more + both + (4 or 3);
}

func describe(o: Options, nick: String, age: int?): String {
    let owner = o.owner or nick;
    let other = o.owner or "nobody";
    let years = age or 3;
    let title = o.title or "untitled";
    let width = o.width or 80;
    let tags = o.tags or [];
    let isWide = o.wide or width > 100;
    return `${owner} ${other} ${years} ${title} ${tags} ${isWide}`;
}

print(combine(1, 2));
print(describe(new Options(), "a", null));
