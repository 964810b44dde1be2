func both(first: String, second: String) {
    if (first && second) { print("both"); }
    while (!first || !(second && first.length)) { print("wait"); }
}

func counted(total: int, names: List<String>): bool {
    return total && names;
}

func done() { print("done"); }

func main() {
    let text = "abc";
    if (!text) { print("empty"); }
    print(text ? "full" : "empty");
    if (done()) { both(text, "x"); }
    print(counted(1, [text]));
}
