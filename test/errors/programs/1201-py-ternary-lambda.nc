func main() {
    let xs = [3, 1];
    let ys = sorted(xs, key=lambda x: -x);
    let s = "yes" if len(xs) > 1 else "no";
    print(ys);
}
