func main() {
    for (let i = 0, i < 3, i++) { print(i); }
    for (let i = 0; i < 3) { print(i); }
}
