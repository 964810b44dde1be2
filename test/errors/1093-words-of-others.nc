func main() {
    let x = 3;
    unless (x > 3) { print("small"); }
    forever { print("x"); }
    [1, 2].map { print("x"); };
}
