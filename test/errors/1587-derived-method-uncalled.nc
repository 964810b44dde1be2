enum Mode { Off, Eco }

func main() {
    const modes = Mode.values;
    print(modes[0]);
    print(modes.length);
    const text = "a b".trim;
    print(text.length + text.indexOf("b"));
}
