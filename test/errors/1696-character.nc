func main() {
    const text = "cat";
    text[0] = "b";
    print(text);
}
