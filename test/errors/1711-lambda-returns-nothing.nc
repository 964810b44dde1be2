func main() {
    const size = (text: String?) => {
        if (text == null) { return; }
        return text.length;
    };
    const kind = (n: int) => match (n) { 0 => return, _ => "some" };
    print(`${size("a")} ${kind(0)}`);
}
