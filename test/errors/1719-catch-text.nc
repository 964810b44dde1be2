func main() {
    try { print(1); } catch (e: String) { print(e); }
}
