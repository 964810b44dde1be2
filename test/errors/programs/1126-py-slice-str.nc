func main() {
    let s = "hello";
    print(s[1:3]);
    print(s[::-1]);
    print(s * 2);
}
