func main() {
    const size = 3;
    print(size());
    print("abc"());
}
