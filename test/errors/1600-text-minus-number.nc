func main() {
    const age = "41";
    print(age - 1);
    print("-" * 20);
}
