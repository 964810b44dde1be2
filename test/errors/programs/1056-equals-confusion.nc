func main() {
    let a = 3;
    if (a = 4) { print("four"); }
    if (a == "3") { print("three"); }
    let b = a == 3 ? "yes" : 0;
    while (a) { a--; }
    print(b);
}
