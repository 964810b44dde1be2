func main() {
    match (3) {
        => print("nothing"),
        1 | => print("one"),
        + => print("plus"),
        _ => print("other"),
    }
}
