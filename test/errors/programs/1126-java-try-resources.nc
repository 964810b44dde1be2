func main() {
    try (Reader r = open("x")) {
        print("x");
    }
}
