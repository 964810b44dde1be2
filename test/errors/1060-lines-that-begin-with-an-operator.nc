func main() {
    let text = "one"
        + "two"
        + "three";
    let n = 5
        - 3;
    -n;
    print(text + n);
}
