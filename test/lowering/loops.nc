// `continue` leaves a block inside the loop; captured loop variables are fresh each turn.
func main() {
    let n = 0;
    outer: while (n < 10) {
        n++;
        do {
            if (n == 3) { continue outer; }
            if (n == 5) { break outer; }
        } while (n % 2 == 0);
    }
    const fs: List<() => int> = [];
    for (let i = 0; i < 3; i++) { fs.add(() => i); }
}
