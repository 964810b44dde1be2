func main() {
    print('it's fine');
    print("unclosed);
    print("next");
}
