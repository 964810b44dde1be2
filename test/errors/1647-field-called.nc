func main() {
    const names = ["Ada"];
    print(names.length());
}
