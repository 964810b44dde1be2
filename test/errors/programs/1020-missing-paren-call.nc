func main() {
    print("a";
    print("b");
}
