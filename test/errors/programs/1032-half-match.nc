enum E { A, B }
func main() {
    const e = E.A;
    match (e) {
        A => print("a"),
        B =>
    }
    print("x");
}
