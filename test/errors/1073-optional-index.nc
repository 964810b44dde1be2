func main() {
    let xs: List<int>? = [1];
    print(xs?.[0]);
}
