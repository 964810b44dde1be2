func main(name: String) {
    print(name);
}
