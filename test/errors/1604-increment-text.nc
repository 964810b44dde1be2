func main() {
    let name = "a";
    name++;
    print(name);
}
