func main() {
    let word = if (1 < 2) "yes" else "no";
    print(word);
    print("done");
}
