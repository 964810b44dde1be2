record Song(title: String, artist: String, tags: Set<String>)
func load(line: String): Song {
    const fields = line.split("|").map((f) => f.trim);
    const [title, artist, ...tags] = fields;
    return new Song(title, artist, tags.toSet());
}
print(load("a|b|c"));
