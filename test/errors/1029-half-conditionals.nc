func main() {
    let word = 1 < 2 ? "yes";
    print(word);
    print(3 > 2 ? "a" "b");
}
