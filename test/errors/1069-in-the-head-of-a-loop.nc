func main() {
    let n = 3;
    for (let i = 0, j = n; i < j; i++, j--) { print(i); }
}
