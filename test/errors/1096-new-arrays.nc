func main() {
    let counts = new int[5];
    let names = new String[];
}
