func main() {
    let squares = {x: x * x for x in range(5)};
    let d = dict();
    print(squares);
}
