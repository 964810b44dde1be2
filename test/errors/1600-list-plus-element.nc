func collect(names: List<String>): List<String> {
    const found: List<String> = [];
    let all: List<String> = [];
    for (name in names) {
        found += name;
        all += names;
    }
    return found.concat(all);
}

print(collect(["a"]));
