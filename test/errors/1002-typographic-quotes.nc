func main() {
    print(“hello”);
    print(‘single’);
    let mixed = "straight”;
    print(mixed);
}
