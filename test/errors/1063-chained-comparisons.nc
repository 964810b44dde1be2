func main() {
    let x = 5;
    if (0 < x < 10) { print("digit"); }
    print(1 <= x <= 3 <= 9);
}
