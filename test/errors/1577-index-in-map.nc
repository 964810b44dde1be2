func main() {
    ["a", "b"].forEach((item, index) => print(item + index));
    const later: () => void = (x) => print(x);
    later();
}
