func main() {
    let key = "a";
    print({ [key]: 1, [key + "b"]: 2 });
}
