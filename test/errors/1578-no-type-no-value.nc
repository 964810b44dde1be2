func main() {
    let total;
    total = 3;
    print(total);
}
