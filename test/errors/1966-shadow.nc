func main() {
    let total = 0;
    for (i in 0..3) {
        let total = i * 2;
        print(total);
    }
    print(total);
}
