func main() {
    let xs = [1];
    if 2 not in xs:
        print("no")
    if not xs: print("empty")
}
