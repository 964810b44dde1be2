func main() {
    const lengths: List<int> = ["a", "bb"].map((word) => word.toUpperCase());
    print(lengths);
    const isLong: (String) => bool = (word) => word.length;
    print(isLong("abc"));
}
