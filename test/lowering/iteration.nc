// What `for … in` becomes for each kind of thing.
func main() {
    let n = 4;
    for (i in 0..n) { print(i); }
    for (i in 1..=9) { print(i); }
    for (i in 1..=n) { n = 2; }
    for (x in [1.5]) {
        if (x > 1) { continue; }
        print(x);
    }
    const m = { "a": 1 };
    for (k, v in m) { print(k + v); }
    for (e in m) { print(e.key); }
    for (x in Set.from([1])) { print(x); }
    for (x in (0..4).step(2)) { print(x); }
}

func counted(n: int, k: int) {
    for (i in (0..n).step(3)) { print(i); }
    for (i in (n..=100).step(k)) { print(i); }
    for (i in (0..n).reversed()) { print(i); }
}
