func main() {
    const words = ["one", `two", "three"];
    print(words);
    const more = ["one", `${words}", "three"];
    print(more);
}
