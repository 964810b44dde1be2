func main() {
    for (i in 0..3) {
        [1, 2].forEach((n) => { if (n == i) { break; } });
    }
    continue;
}
