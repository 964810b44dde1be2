func main() {
    for (
    print("x");
}
