func main() {
    let total = 3;
    for (n in [1, 2]) { total += n; }
    print(totl);
}
