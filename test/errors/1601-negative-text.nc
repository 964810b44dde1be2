func main() {
    const text = "5";
    print(-text);
    print(~1.5);
}
