func main() {
    let a = 1;
    let b = a = 2;
    let c = a += 3;
    print(b, c);
}
