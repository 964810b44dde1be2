func main() {
    let word = "yes" if 1 < 2 else "no";
    print(word) if 1 < 2;
}
