func main() {
    let a = 5 – 2;
    let b = 3 × 4；
    print（a + b);
}
