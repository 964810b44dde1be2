class Reader {
    func next(): String? { return null; }
}

func main() {
    const reader = new Reader();
    let line: String? = null;
    while (line = reader.next()) { print(line.length); }
    print(line ?? "none");
}
