import noodlecore.regex

func isAddress(text: String): bool {
    return /^[\w.]+@"?x"?$/i.test(text);
}

func main() {
    const range = /(\d+)-(\d+)/;
    print("a-b".split(/-/g));
    print(range.find("10-20"));
    if (/it's a\/b/.test("x")) { print("it's"); }
    const half = [10][0] / 2 / 5;
    print(half);
}
