// A native function fails in a loop that is compiled by then, and nobody catches it.
func main() {
    let total = 0;
    for (i in 0..400000) {
        if (i == 300000) { print(total); }
        total += "abc".substring(0, i < 350000 ? 1 : 9).length;
    }
    print("never");
}
// expect: 300000
// expect-error: [3110]
