func main() {
    int count = 3;
    String name;
    List<int> xs = [1, 2];
    let float ratio = 0.5;
    for (int i = 0; i < count; i++) { print(i); }
    print(ratio);
    print(name);
    print(xs);
}
