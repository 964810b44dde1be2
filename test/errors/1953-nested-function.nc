func main() {
    func helper(): int { return 1; }
    print("done");
}
