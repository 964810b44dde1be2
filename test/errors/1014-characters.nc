func main() {
    print(c'');
    print(c'ab');
}
