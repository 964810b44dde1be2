func main() {
    try print("a"); catch (e) print(e.message); finally print("b");
}
