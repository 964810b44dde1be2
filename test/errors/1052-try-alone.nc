func main() {
    try { print("hello"); }
    print("done");
}
