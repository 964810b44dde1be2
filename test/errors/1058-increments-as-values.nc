func main() {
    let i = 0;
    let xs = [1, 2];
    i = i++;
    print(xs[i++]);
    while (i-- > 0) { print(i); }
}
