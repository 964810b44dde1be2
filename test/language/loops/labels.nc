// break and continue, also of an outer loop.
func main() {
    let text = "";
    outer: for (i in 0..4) {
        for (j in 0..4) {
            if (j == 2) { continue outer; }
            if (i == 3) { break outer; }
            text += `${i}${j} `;
        }
    }
    print(text.trim());
    // expect: 00 01 10 11 20 21
    let n = 0;
    rows: while (true) {
        n++;
        do {
            n += 10;
            if (n > 40) { break rows; }
        } while (n % 2 == 1);
    }
    print(n);
    // expect: 41
    let k = 0;
    do {
        k++;
        if (k == 2) { continue; }
        print(k);
    } while (k < 3);
    // expect: 1
    // expect: 3
    let i = 0;
    for (; i < 3; i++) {}
    print(i);
    // expect: 3
    for (let x = 8; x > 0; x /= 2) {
        if (x == 4) { continue; }
        print(x);
    }
    // expect: 8
    // expect: 2
    // expect: 1
}
