func main() {
    let a: bool? = null;
    let b = true;
    print(a ?? b || b);
    print(b && a ?? b);
}
