func main() {
    const s = "abc";
    s.toUpperCase();
    print(s);
}
