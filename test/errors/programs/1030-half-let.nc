func main() {
    let
    let x =
    print("x");
}
