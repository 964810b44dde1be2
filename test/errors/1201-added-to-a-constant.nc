func main() {
    const names = unknownNames();
    names += "Ada";
    print(names);
}
