func main() {
    let name = "Ada;
    print('hello);
    print(name);
}
