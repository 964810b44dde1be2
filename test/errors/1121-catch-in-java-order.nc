func main() {
    try { print("hello"); } catch (Error e) { print(e.message); }
}
