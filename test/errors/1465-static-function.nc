static func main() {
    print("hello");
}
