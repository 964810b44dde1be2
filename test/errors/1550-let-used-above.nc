func main() {
    print(total + 1);
    const total = 3;
    print(total);
}
