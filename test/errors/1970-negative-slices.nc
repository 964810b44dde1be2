// `slice` counts from the end below zero; `substring` does not.
func main() {
    const text = "abcdef";
    const list = [1, 2, 3];
    print(text.slice(-3));
    print(text.slice(0, -1) + text.substring(1, -2) + text.substring(-3));
    print(list.slice(-2));
    print(list.slice(-2, 3));
    print(list.slice(1));
}
